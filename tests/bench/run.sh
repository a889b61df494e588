#!/usr/bin/env bash
# Runs every benchmark against a private PostgreSQL and Redis on this machine, each beside what it is compared with, and
# writes tests/bench/RESULTS.md.   tests/bench/run.sh [--rounds 3] [--seconds 10] [--long 1000000] [--port 18080] [--keep-build]
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
here=$top/tests/bench
build=$top/build/bench
rounds=3
seconds=10
long=1000000
people=10000
port=18080
keep_build=

# BBR paces what an application sends in bursts as if loopback were a long road, and then measures its own guesses. As
# root everything runs in a network of its own under CUBIC (Reno where the kernel keeps CUBIC to itself), whatever this machine
# prefers; both sides of every comparison alike.
if ((EUID == 0)) && [[ -z ${URDIMBRE_BENCH_NETWORK:-} ]]; then
    export URDIMBRE_BENCH_NETWORK=own
    exec unshare --net bash -c 'ip link set lo up
        for control in cubic reno; do sysctl -qw net.ipv4.tcp_congestion_control=$control 2>/dev/null && exec "$0" "$@"; done
        echo "run.sh: neither CUBIC nor Reno may be chosen here" >&2; exit 1' "$0" "$@"
fi

while (($# > 0)); do
    case $1 in
        --rounds) rounds=$2; shift 2 ;;
        --seconds) seconds=$2; shift 2 ;;
        --long) long=$2; shift 2 ;;
        --port) port=$2; shift 2 ;;
        --keep-build) keep_build=1; shift ;;
        *) echo "run.sh: no such option: $1" >&2; exit 2 ;;
    esac
done

say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }
die() { say "$*" >&2; exit 1; }

# As root, PostgreSQL runs as postgres, and its data need a folder that postgres can reach. A socket's path is short.
if ((EUID == 0)); then
    as_postgres=(runuser -u postgres --)
    work=$(mktemp -d /var/lib/urdimbre-bench.XXXXXX)
    chown postgres "$work"
    chmod 755 "$work"
else
    as_postgres=()
    work=$(mktemp -d "${TMPDIR:-/tmp}/urdimbre-bench.XXXXXX")
fi
results=$work/results.jsonl
server_pid=
redis_pid=
baseline_pid=
database_pid=
reported=

stop_process() {
    [[ -n $1 ]] || return 0
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
clean_up() {
    local code=$?
    stop_process "$server_pid"
    stop_process "$baseline_pid"
    stop_process "$redis_pid"
    if [[ -n $database_pid ]]; then "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$work/pg" -m fast -w stop >/dev/null || true; fi
    if ((code != 0)) && [[ -z $reported && -f $work/server.log ]]; then tail -n 20 "$work/server.log" >&2; fi
    rm -rf "$work"
}
trap clean_up EXIT

build_all() {
    if [[ -z $keep_build ]]; then
        cmake --preset bench -S "$top" >/dev/null
        cmake --build --preset bench --target urdimbre load baseline prepare
    fi
    load=$build/tests/bench/load/load
    baseline=$build/tests/bench/baseline/baseline
    prepare=$build/tests/bench/prepare/prepare
    urdimbre=$build/server/urdimbre
}

start_postgres() {
    pg_bin=$(pg_config --bindir)
    install -d -m 700 "$work/pg"
    ((EUID != 0)) || chown postgres "$work/pg"
    "${as_postgres[@]}" "$pg_bin/initdb" -D "$work/pg" -U urdimbre --auth=trust -E UTF8 --locale=C >/dev/null
    # Everything that makes a commit durable is as PostgreSQL ships it.
    "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$work/pg" -w -l "$work/pg/log" \
        -o "-c listen_addresses= -c unix_socket_directories=$work" start >/dev/null
    database_pid=$(head -n 1 "$work/pg/postmaster.pid")
    local database
    for database in urdimbre comparison; do "$pg_bin/createdb" -h "$work" -U urdimbre "$database"; done
    sql comparison -q -f "$here/pgbench/schema.sql"
}
sql() { local database=$1; shift; "$pg_bin/psql" -h "$work" -U urdimbre -d "$database" -v ON_ERROR_STOP=1 "$@"; }

start_redis() {
    redis-server --port 0 --unixsocket "$work/redis" --save '' --appendonly no --dir "$work" >"$work/redis.log" &
    redis_pid=$!
}

export URDIMBRE_LISTEN=127.0.0.1:$port
export URDIMBRE_DATABASE="host=$work user=urdimbre dbname=urdimbre"
export URDIMBRE_REDIS=unix://$work/redis
export URDIMBRE_LOG_LEVEL=warning
# One load generator stands for thousands of clients.
export URDIMBRE_CONNECTIONS_MAX=15000
export URDIMBRE_CONNECTIONS_PER_ADDRESS_MAX=15000
export URDIMBRE_FRAMES_PER_SECOND=1000000
export URDIMBRE_FRAMES_BURST=1000000

ready() {
    local answer
    { exec 4<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    printf 'GET /readyz HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n' >&4
    read -r answer <&4 || true
    exec 4<&-
    [[ $answer == *' 200 '* ]]
}
start_server() {
    "$urdimbre" serve >>"$work/server.log" 2>&1 &
    server_pid=$!
    local tries=0
    until ready; do
        kill -0 "$server_pid" 2>/dev/null || die "the server ended"
        ((++tries < 300)) || die "the server does not get ready"
        sleep 0.1
    done
}
stop_server() { stop_process "$server_pid"; server_pid=; }

# record <name> <load's arguments…>: one JSON line; the run ends when the generator found anything wrong.
record() {
    local name=$1 line
    shift
    line=$("$load" "$@" --name "$name") || die "$name: $line"
    printf '%s\n' "$line" >>"$results"
}
ours() {
    local name=$1 scenario=$2
    shift 2
    record "$name" "$scenario" --port "$port" --fixture "$work/fixture" --server-pid "$server_pid" \
        --database-pid "$database_pid" "$@"
}
beast() {
    local name=$1 beast_port
    shift
    exec 3< <(exec "$baseline")
    baseline_pid=$!
    read -r beast_port <&3
    record "$name" publish --baseline --port "$beast_port" --server-pid "$baseline_pid" "$@"
    stop_process "$baseline_pid"
    baseline_pid=
    exec 3<&-
}
rows() {
    local name=$1 clients=$2 script=$3 tps
    tps=$("$pg_bin/pgbench" -h "$work" -U urdimbre -n -M prepared -c "$clients" -j 2 -T "$seconds" \
        -f "$here/pgbench/$script" comparison | sed -n 's/^tps = \([0-9.]*\).*/\1/p')
    [[ -n $tps ]] || die "$name: pgbench says nothing"
    printf '{"name":"%s","scenario":"pgbench","ok":true,"publishes_per_s":%s}\n' "$name" "$tps" >>"$results"
}
join_cold() {
    stop_server
    start_server
    ours "$1" join --section "$1" --times 200
}

# Whatever else runs takes part in every figure, so the result says how much it was.
read -r busy _ </proc/loadavg
[[ ${busy%%.*} == 0 ]] || say "this machine is busy (load $busy): wait for quiet, or do not believe the figures"
say "building"
build_all
say "does the generator notice what is wrong?"
bash "$here/notices.sh" "$load" "$baseline"
say "starting PostgreSQL and Redis"
start_postgres
start_redis
"$urdimbre" migrate
say "preparing people and spaces"
"$prepare" --database "$URDIMBRE_DATABASE" --out "$work/fixture" --people "$people" --long "$long"
start_server
say "each of the long logs is opened once, as it would have been while it grew"
ours warm_short join --section join_short --times 2
ours warm_long join --section join_long --times 2
sql urdimbre -q -c 'vacuum analyze' -c checkpoint

measured=(--seconds "$seconds")
for ((round = 1; round <= rounds; ++round)); do
    say "round $round of $rounds"
    ours fanout_8 publish --section fanout --members 500 --in-flight 8 "${measured[@]}"
    beast beast_8 --members 500 --in-flight 8 "${measured[@]}"
    ours fanout_1 publish --section fanout --members 500 --in-flight 1 "${measured[@]}"
    beast beast_1 --members 500 --in-flight 1 "${measured[@]}"
    ours publish_20 publish --section publish20 --spaces 20 --members 5 --in-flight 16 "${measured[@]}"
    rows insert 32 insert.sql
    ours publish_1000 publish --section publish1000 --spaces 1000 --members 5 --in-flight 1 "${measured[@]}"
    beast beast_1000 --spaces 1000 --members 5 --in-flight 1 "${measured[@]}"
    ours hot publish --section hot --members 16 --publishers 16 --in-flight 1 "${measured[@]}"
    rows hot_lock 16 hot_lock.sql
    ours hot_16 publish --section hot --members 16 --publishers 16 --in-flight 16 "${measured[@]}"
    rows hot_lock_one_trip 16 hot_lock_one_trip.sql
    join_cold join_short
    join_cold join_long
    # Whether server and generator share a core decides more than anything else here: the best of several, in turn.
    for turn in 1 2 3 4 5; do
        ours later_short join --section join_short --times 200
        ours later_long join --section join_long --times 200
    done
done

say "idle connections"
for kind in idle_joined idle_signed_in; do
    stop_server
    start_server
    options=()
    [[ $kind == idle_joined ]] || options=(--no-join)
    ours "$kind" idle --section idle --spaces $((people / 100)) --members 100 --sources 8 --seconds 5 "${options[@]}"
done

say "everybody comes at once"
stop_server
start_server
ours rush rush --section idle --spaces $((people / 100)) --members 100 --sources 8 --inside publish20 --seconds 5

reported=1
settings="tcp_congestion_control = $(sysctl -n net.ipv4.tcp_congestion_control); PostgreSQL: "
settings+=$(sql urdimbre -Atc "select string_agg(name || ' = ' || current_setting(name), ', ') from unnest(array['server_version',
    'fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers', 'max_wal_size', 'max_connections']) name")
node "$here/table.mjs" "$results" "$settings" "$busy" "$here"
