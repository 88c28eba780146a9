-- 1 where the conversation still exists. One whose time is over leaves the shard's indexes here and answers 0.
local record, due, leases, held = unpack(KEYS)
if redis.call('EXISTS', record) == 1 then
  return 1
end
redis.call('ZREM', due, ARGV[1])
redis.call('ZREM', leases, ARGV[1])
redis.call('SREM', held, ARGV[1])
return 0
