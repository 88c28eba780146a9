-- Redis TIME in ms, and those whose desk was heard of in time, as they said it.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local there = { now }
for _, line in ipairs(redis.call('HVALS', KEYS[1])) do
  local ends, desk = string.match(line, '^(%d+):%d+:(.*)$')
  if ends and tonumber(ends) > now then
    there[#there + 1] = desk
  end
end
return there
