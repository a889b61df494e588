# A Redis of our own: only hints live in it, so nothing of it is kept on disk. Sourced.

redis_answers() { [ "$(redis-cli -s "$sockets/redis.sock" ping 2>/dev/null)" = PONG ]; }

start_redis() {
  if running redis >/dev/null && redis_answers; then return 0; fi
  halt redis 5
  rm -f "$sockets/redis.sock"
  without_powers
  launch redis "${exec_prefix[@]}" redis-server --port 0 --unixsocket "$sockets/redis.sock" --unixsocketperm 700 \
    --save '' --appendonly no --dir "$home" --maxmemory 256mb --maxmemory-policy noeviction
  wait_until 20 redis_answers || {
    tail -n 20 "$logs/redis.log" >&2
    give_up "Redis no arrancó." "Lo de arriba dice por qué (todo en $logs/redis.log)."
  }
}
