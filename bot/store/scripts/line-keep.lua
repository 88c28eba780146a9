-- Goes on with a conversation that was taken: renews the lease, moves how far the log was sent ('' leaves it), deletes and sets fields.
-- Answers 1, or 0 where the lease was lost or the conversation is over.
local record, hash, line = unpack(KEYS)
local id, token, lease, delivered, gone = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
if redis.call('HGET', hash, 'token') ~= token or redis.call('EXISTS', record) == 0 then
  return 0
end
local time = redis.call('TIME')
redis.call('ZADD', line, time[1] * 1000 + math.floor(time[2] / 1000) + lease, id)
if delivered ~= '' then
  redis.call('HSET', record, 'delivered', delivered)
end
for at = 6, 5 + gone do
  redis.call('HDEL', hash, ARGV[at])
end
for at = 6 + gone, #ARGV, 2 do
  redis.call('HSET', hash, ARGV[at], ARGV[at + 1])
end
return 1
