-- Notes that a desk is open for `lasts` ms more, and forgets those that were not heard of. Wakes the hub's desks where somebody is new or changed.
local duty, wake = KEYS[1], KEYS[2]
local hub, id, helper, lasts, life = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local known = redis.call('HGET', duty, id)
local changed = not known or tonumber(string.match(known, '^%d+')) <= now or string.sub(known, string.find(known, ':') + 1) ~= helper
local flat = redis.call('HGETALL', duty)
for i = 1, #flat, 2 do
  if tonumber(string.match(flat[i + 1], '^%d+')) <= now then
    redis.call('HDEL', duty, flat[i])
    changed = true
  end
end
redis.call('HSET', duty, id, (now + lasts) .. ':' .. helper)
redis.call('PEXPIRE', duty, life)
if changed then
  redis.call('SPUBLISH', wake, hub)
end
