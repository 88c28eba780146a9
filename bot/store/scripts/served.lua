-- Keeps how long a claim lasted, once, and only the newest `most`.
local served = KEYS[1]
local claim, ms, most, life = unpack(ARGV)
local time = redis.call('TIME')
redis.call('ZADD', served, 'NX', time[1] * 1000 + math.floor(time[2] / 1000), claim .. ' ' .. ms)
redis.call('ZREMRANGEBYRANK', served, 0, -most - 1)
redis.call('PEXPIRE', served, life)
