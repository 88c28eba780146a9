-- Writes what a hub's queue shows for one conversation. An older version never overwrites a newer one; what has gone is
-- remembered for an hour, so that a projection that was held up cannot bring it back; apart, so that whoever reads the lines does not
-- read all that was. Answers 1 where it was written.
local waiting, lines, gone, ended, wake = unpack(KEYS)
local hub, id, version, line, score, life = unpack(ARGV)

local known = redis.call('HGET', lines, id) or redis.call('HGET', ended, id)
if known and tonumber(string.match(known, '^%d+')) > tonumber(version) then
  return 0
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if line == '' then
  redis.call('HDEL', lines, id)
  redis.call('HSET', ended, id, version)
  redis.call('ZADD', gone, now, id)
else
  redis.call('HSET', lines, id, version .. ':' .. line)
  redis.call('HDEL', ended, id)
  redis.call('ZREM', gone, id)
end
if score == '' then
  redis.call('ZREM', waiting, id)
else
  redis.call('ZADD', waiting, score, id)
end

local forgotten = redis.call('ZRANGEBYSCORE', gone, '-inf', now - 3600000, 'LIMIT', 0, 100)
if #forgotten > 0 then
  redis.call('HDEL', ended, unpack(forgotten))
  redis.call('ZREM', gone, unpack(forgotten))
end
for i = 1, 4 do
  redis.call('PEXPIRE', KEYS[i], life)
end
redis.call('SPUBLISH', wake, hub)
return 1
