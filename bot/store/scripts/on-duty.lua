-- Redis TIME in ms, and those whose desk was heard of in time, as they said it.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local there = { now }
for _, line in ipairs(redis.call('HVALS', KEYS[1])) do
  local colon = string.find(line, ':')
  if tonumber(string.sub(line, 1, colon - 1)) > now then
    there[#there + 1] = string.sub(line, colon + 1)
  end
end
return there
