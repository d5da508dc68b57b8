#!/usr/bin/env bash
# Makes the JDK's AOT cache of an extracted service, so that it starts faster:
#   java -Djarmode=tools -jar rtms-coverage-*.jar extract --destination app --application-filename rtms-coverage.jar
#   src/deploy/aot-cache.sh app
#   java -XX:AOTCache=app/rtms-coverage.aot -jar app/rtms-coverage.jar
# Needs JDK 25 and must be made again with each jar and each JDK. A cache that does not fit is left aside by the JVM,
# also when the jar is named by another path than here; -XX:AOTMode=on says so instead.
# Options of the JVM that the service runs with, such as -XX:+UseSerialGC, follow the folder.
# It starts the service once, on the loopback address, with the sandbox's keys and an empty ledger in memory.
set -euo pipefail
app="${1:?the folder that holds rtms-coverage.jar and lib, by the path that the service is started with}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
rm -f "$app/rtms-coverage.aot"
"$java" "${@:2}" -XX:AOTCacheOutput="$app/rtms-coverage.aot" -Dspring.context.exit=onRefresh -jar "$app/rtms-coverage.jar" \
  --spring.profiles.active=sandbox --server.address=127.0.0.1 --server.port=0 --management.server.port=0 \
  --rtmscoverage.ledger.url=h2:mem:aot-cache
test -s "$app/rtms-coverage.aot"
