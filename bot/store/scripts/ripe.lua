-- Members of an index whose time came at least `older` ms ago by Redis TIME, oldest first: id, time, id, time ...
local index, older, limit = KEYS[1], tonumber(ARGV[1]), ARGV[2]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return redis.call('ZRANGEBYSCORE', index, '-inf', now - older, 'WITHSCORES', 'LIMIT', 0, limit)
