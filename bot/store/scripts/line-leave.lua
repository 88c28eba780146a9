-- Ends the work on a conversation that was taken, and deletes and sets fields. With a `wait` in ms it is due again then; without, it leaves the
-- line; where more was asked since, it is due `again` ms from now. `listed` is 1 or 0 where the conversation is to stand in `index`, or '' to leave that as it is.
-- Answers 1, 2 where more was asked meanwhile, or 0 where the lease was lost.
local hash, line, index = unpack(KEYS)
local id, token, asked, wait, again = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local listed, gone = ARGV[6], tonumber(ARGV[7])
if redis.call('HGET', hash, 'token') ~= token then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HDEL', hash, 'token')
for at = 8, 7 + gone do
  redis.call('HDEL', hash, ARGV[at])
end
for at = 8 + gone, #ARGV, 2 do
  redis.call('HSET', hash, ARGV[at], ARGV[at + 1])
end
local more = redis.call('HGET', hash, 'asked') ~= asked
if more then
  redis.call('ZADD', line, now + again, id)
elseif wait ~= '' then
  redis.call('ZADD', line, now + tonumber(wait), id)
else
  redis.call('ZREM', line, id)
  redis.call('HDEL', hash, 'asked')
end
if listed == '1' then
  redis.call('ZADD', index, 'NX', now, id)
elseif listed == '0' then
  redis.call('ZREM', index, id)
end
return more and 2 or 1
