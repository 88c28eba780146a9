-- Keeps what a channel brought until its turn is run: when nothing more has come for `hold` ms, and `longest` ms after the first at the latest.
-- Answers 1; 0 where it is there already, or a commit has seen it; -1 where the conversation
-- has another epoch than the one it is sealed under. A conversation that does not exist yet begins with epoch 0.
local record, hash, line = unpack(KEYS)
local id, once, epoch, sealed, hold, longest, life = unpack(ARGV)
local known = redis.call('HMGET', record, 'epoch', once)
if known[2] then
  return 0
end
if (known[1] or '0') ~= epoch then
  return -1
end
local fresh = redis.call('HSETNX', hash, once, sealed)
if fresh == 1 then
  redis.call('HINCRBY', hash, 'asked', 1)
  redis.call('PEXPIRE', hash, life)
end
-- One that comes again is a sign that others are on their way.
if redis.call('HEXISTS', hash, 'token') == 0 then
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('HSETNX', hash, 'since', now)
  local latest = tonumber(redis.call('HGET', hash, 'since')) + tonumber(longest)
  redis.call('ZADD', line, math.min(now + tonumber(hold), latest), id)
end
return fresh
