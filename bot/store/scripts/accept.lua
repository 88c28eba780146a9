-- Keeps what a channel brought until its turn is run. Answers 1; 0 where it is there already, or a commit has seen it; -1 where the conversation
-- has another epoch than the one it is sealed under. A conversation that does not exist yet begins with epoch 0.
local record, hash, line = unpack(KEYS)
local id, once, epoch, sealed, hold, life = unpack(ARGV)
local known = redis.call('HMGET', record, 'epoch', once)
if known[2] then
  return 0
end
if (known[1] or '0') ~= epoch then
  return -1
end
if redis.call('HSETNX', hash, once, sealed) == 0 then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HINCRBY', hash, 'asked', 1)
redis.call('PEXPIRE', hash, life)
if redis.call('HEXISTS', hash, 'token') == 0 then
  redis.call('ZADD', line, 'LT', now + tonumber(hold), id)
end
return 1
