-- Renews a claim's lease. Answers the lease's new end in ms, or 0 when the claim is no longer theirs.
local record, leases = KEYS[1], KEYS[2]
local id, staff, fence, lease_ms = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])

local at = redis.call('HMGET', record, 'staff', 'fence', 'lease')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if at[1] ~= staff or at[2] ~= fence or tonumber(at[3]) <= now then
  return 0
end
local lease = now + lease_ms
redis.call('HSET', record, 'lease', lease)
redis.call('ZADD', leases, lease, id)
return lease
