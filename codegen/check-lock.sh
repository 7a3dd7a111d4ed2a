#!/usr/bin/env bash
# Compares two schema locks: what was promised must still hold.
#
#   codegen/check-lock.sh OLD NEW
#
# Lines may be added. A line of OLD that is missing in NEW is a promise that was broken: a client, a stored message or
# a server in another version still relies on it. Exits with 0 when all promises hold, 1 when one is broken, 2 when it
# cannot tell.
set -euo pipefail
export LC_ALL=C

[ $# -eq 2 ] || { echo "usage: codegen/check-lock.sh OLD NEW" >&2; exit 2; }
for file in "$1" "$2"; do
    [ -r "$file" ] || { echo "check-lock: cannot read $file" >&2; exit 2; }
done

promises() { grep -v -e '^#' -e '^$' "$1" | sort -u || true; }

broken="$(comm -23 <(promises "$1") <(promises "$2"))"
if [ -z "$broken" ]; then
    echo "check-lock: all $(promises "$1" | wc -l) promises hold, $(comm -13 <(promises "$1") <(promises "$2") | wc -l) are new"
    exit 0
fi

# A promise is about the same thing when its first words are the same: which, depends on its kind.
{
    echo "check-lock: broken promises of the schema:"
    echo
    awk '
        function subject(    words) {
            if ($1 == "field" || $1 == "value") words = 3
            else if ($1 == "rpc" || $1 == "scope" || $1 == "idempotent") words = 3
            else if ($1 == "http") words = 5
            else words = 2
            key = $1
            for (i = 2; i <= words; i++) key = key " " $i
            return key
        }
        /^#/ || /^$/ { next }
        { about = subject() }
        FILENAME == ARGV[1] {
            if (about in now) now[about] = now[about] "\n            " $0
            else now[about] = $0
            next
        }
        about in now { print "  changed   " $0 "\n       to   " now[about]; next }
        { print "  removed   " $0 }
    ' "$2" <(printf '%s\n' "$broken")
    cat <<'HELP'

What to do:
  field    Numbers, names and types stay. To change one, add a new field with a new number, fill both for a while, and
           keep the old one. To drop one, keep it and say in its comment that it is no longer used.
  value    Numbers and names of enum values stay. Add a new value; never reuse a number.
  message  A type that is no longer used stays. So do enums, services and rpcs: say so in the comment.
  rpc      Request and response types stay, and what is a stream stays one. Add a new method instead.
  http     Paths, verbs and bodies stay. Add the new path as an additional binding.
  scope    Callers with the old scope must be let in: change it only together with all keys that are in use.
  idempotent  Clients retry because of it. It can be given, not taken back.

If the promise was never released (nobody outside has seen the schema since it was made), delete proto/schema.lock, run
codegen/generate.sh and commit the new lock with the reason and the words BREAKS THE SCHEMA in the message: without them
codegen/check.sh refuses. Otherwise a break needs a new package, such as aimesh.v2.
HELP
} >&2
exit 1
