-- Puts a conversation in a line, to be looked at in `delay` ms; one that is there already keeps the earlier time. Whoever is at work on it sees by
-- `asked` that there is more. Answers 1, or 0 where the conversation is over.
local record, hash, line = unpack(KEYS)
local id, delay, life = ARGV[1], tonumber(ARGV[2]), ARGV[3]
if redis.call('EXISTS', record) == 0 then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HINCRBY', hash, 'asked', 1)
redis.call('PEXPIRE', hash, life)
if redis.call('HEXISTS', hash, 'token') == 0 then
  redis.call('ZADD', line, 'LT', now + delay, id)
end
return 1
