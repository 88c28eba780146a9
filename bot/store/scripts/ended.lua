-- Remembers that a conversation of this band ended at `at`, at most `most` of them for `life` ms; nothing at all where none of them was urgent.
local ended = KEYS[1]
local at, band, most, life = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
redis.call('ZADD', ended, at, band .. ' ' .. at)
redis.call('ZREMRANGEBYRANK', ended, 0, -most - 1)
redis.call('PEXPIRE', ended, life)
for _, line in ipairs(redis.call('ZRANGE', ended, 0, -1)) do
  if string.find(line, '^urgent ') then
    return
  end
end
redis.call('DEL', ended)
