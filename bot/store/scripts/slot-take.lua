-- A slot of one member of staff for a conversation, for `lasts` ms; it is renewed where it is theirs already. Answers {1}, or {0, ...} with the
-- conversations whose slots were neither taken nor renewed for `quiet` ms, where all `capacity` slots are taken.
local slots = KEYS[1]
local id, capacity, lasts, quiet = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', slots, '-inf', now)
if not redis.call('ZSCORE', slots, id) and redis.call('ZCARD', slots) >= capacity then
  local unsure = redis.call('ZRANGEBYSCORE', slots, '-inf', now + lasts - quiet)
  table.insert(unsure, 1, 0)
  return unsure
end
redis.call('ZADD', slots, now + lasts, id)
redis.call('PEXPIRE', slots, lasts)
return { 1 }
