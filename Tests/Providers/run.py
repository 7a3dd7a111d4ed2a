"""The vendors' official clients against `fake-providers`: answers, streams, tools, images, structured output, embeddings,
and the exception that each client makes of each error, with its retries switched off.

    run.py --fake .build/debug/fake-providers [--case VENDOR.NAME]
"""

import argparse
import os
import sys
import time
import traceback

# The clients must find nothing to go by but what the cases say.
for name in list(os.environ):
    if name.endswith("_API_KEY") or name.endswith("_BASE_URL") or name == "OLLAMA_HOST" or name.lower().endswith("_proxy"):
        del os.environ[name]

import anthropic_cases
import fake_cases
import gemini_cases
import ollama_cases
import openai_cases
from fake import Fake


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fake", required=True)
    parser.add_argument("--case", action="append", metavar="NAME")
    options = parser.parse_args()
    suites = {"anthropic": anthropic_cases.CASES, "openai": openai_cases.OPENAI, "groq": openai_cases.GROQ,
              "gemini": gemini_cases.CASES, "ollama": ollama_cases.CASES, "fake": fake_cases.CASES}
    count, failed, started = 0, [], time.monotonic()

    def run(name: str, case, argument: object) -> None:
        nonlocal count
        if options.case and name not in options.case:
            return
        count += 1
        try:
            case(argument)
            print(f"pass  {name}", flush=True)
        except Exception:
            failed.append(name)
            print(f"FAIL  {name}\n{traceback.format_exc()}", flush=True)

    with Fake(options.fake) as fake:
        for suite, cases in suites.items():
            for case in cases:
                run(f"{suite}.{case.__name__}", case, fake)
    for case in fake_cases.PROGRAM_CASES:
        run(f"fake.{case.__name__}", case, options.fake)
    print(f"{count} cases with the vendors' own clients in {time.monotonic() - started:.1f} s, {len(failed)} failed"
          + "".join(f"\n  {name}" for name in failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
