-- Notes what is known of somebody whose desk is open for `lasts` ms more, and forgets those that were not heard of. Without `lasts` only what is known
-- changes, of a desk that is open. What was known at a later version stays. Wakes the hub's desks where somebody is new or changed.
local duty, wake = KEYS[1], KEYS[2]
local hub, id, version, desk, lasts, life = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function parts(line)
  return string.match(line or '', '^(%d+):(%d+):(.*)$')
end

local known_until, known_version, known_desk = parts(redis.call('HGET', duty, id))
local open = known_until and tonumber(known_until) > now
if lasts == '' and not open then
  return
end
if open and tonumber(known_version) > tonumber(version) then
  version, desk = known_version, known_desk
end
local changed = not open or known_desk ~= desk
local flat = redis.call('HGETALL', duty)
for i = 1, #flat, 2 do
  if tonumber(parts(flat[i + 1]) or 0) <= now then
    redis.call('HDEL', duty, flat[i])
    changed = true
  end
end
local ends = lasts == '' and known_until or now + lasts
redis.call('HSET', duty, id, ends .. ':' .. version .. ':' .. desk)
redis.call('PEXPIRE', duty, life)
if changed then
  redis.call('SPUBLISH', wake, hub)
end
