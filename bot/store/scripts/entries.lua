-- Items of the log from a sequence number on, with the number of the first and the epoch they are encrypted under. An empty
-- item belongs to the commit before it, whose entries all lie in its first item: so the answer begins with a full one.
local record, log = KEYS[1], KEYS[2]
local from, limit = tonumber(ARGV[1]), tonumber(ARGV[2])

local numbers = redis.call('HMGET', record, 'first', 'epoch')
if not numbers[1] then
  return false
end
local first = tonumber(numbers[1])
local start = math.max(from - first, 0)
local stop = start + limit - 1
local items = redis.call('LRANGE', log, start, stop)
while items[1] == '' and start > 0 do
  start = start - 1
  table.insert(items, 1, redis.call('LINDEX', log, start))
end
return { first + start, tonumber(numbers[2]), items }
