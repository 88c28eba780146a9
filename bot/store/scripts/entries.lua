-- Items of the log from a sequence number on, with the epoch they are encrypted under and the first one's number.
local record, log = KEYS[1], KEYS[2]
local from, limit = tonumber(ARGV[1]), tonumber(ARGV[2])

local numbers = redis.call('HMGET', record, 'first', 'epoch')
if not numbers[1] then
  return false
end
local first = tonumber(numbers[1])
local start = math.max(from - first, 0)
return { first + start, tonumber(numbers[2]), redis.call('LRANGE', log, start, start + limit - 1) }
