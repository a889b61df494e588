#!/usr/bin/env bash
# notices.sh <load> <baseline>: the generator must pass a right server and notice each way of being wrong.
set -euo pipefail
load=$1
baseline=$2
failed=0

# try <expected exit code> <words of the error, or nothing> <messages in flight> [fault every]
try() {
    local expected=$1 words=$2 in_flight=$3 server port line code=0
    shift 3
    exec 3< <(exec "$baseline" "$@")
    server=$!
    read -r port <&3
    line=$("$load" publish --baseline --port "$port" --members 40 --in-flight "$in_flight" --seconds 1 --warmup 0) || code=$?
    kill "$server"
    exec 3<&-
    if [[ $code == "$expected" && $line == *"$words"* ]]; then
        echo "right: ${*:-no fault}, $in_flight in flight"
    else
        echo "WRONG: ${*:-no fault}, $in_flight in flight: exit $code: $line"
        failed=1
    fi
}

try 0 '"ok":true' 1
try 0 '"ok":true' 8
try 1 'incomplete' 1 drop 997
for in_flight in 1 8; do
    try 1 'a member at' "$in_flight" repeat 997
    try 1 'altered words' "$in_flight" alter 997
done
try 1 'a member at' 8 drop 997
try 1 'a member at' 8 swap 997
exit "$failed"
