-- Takes a conversation that is due out of the hands of others for `lease` ms. Answers {all fields of its hash, how far the log was sent, 1 where the
-- hands before did not leave it}, or false where it is not due, somebody else is at work on it, or what is `needed` is there no more: then it also leaves the line.
local needed, hash, line, record = unpack(KEYS)
local id, token, lease = ARGV[1], ARGV[2], tonumber(ARGV[3])
if redis.call('EXISTS', needed) == 0 then
  redis.call('ZREM', line, id)
  redis.call('DEL', hash)
  return false
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local due = redis.call('ZSCORE', line, id)
if not due or tonumber(due) > now then
  return false
end
redis.call('HDEL', hash, 'since')
local abandoned = redis.call('HEXISTS', hash, 'token')
redis.call('HSET', hash, 'token', token)
redis.call('ZADD', line, now + lease, id)
return { redis.call('HGETALL', hash), redis.call('HGET', record, 'delivered'), abandoned }
