"""Whether the bill of materials names every library the service is packaged with: its two arguments."""
import json
import pathlib
import sys

bom, libraries = map(pathlib.Path, sys.argv[1:])
named = {f"{part['group']}.{part['name']}-{part['version']}" for part in json.loads(bom.read_text())["components"]}
packaged = {jar.stem for jar in libraries.glob("*.jar")}
# Libraries for one platform bear its name at the end; Quarkus adds parts of its own while it builds.
missing = sorted(jar for jar in packaged if not jar.startswith("io.quarkus.") and not any(jar == name or jar.startswith(name + "-") for name in named))
if missing or len(packaged) < 100:
    sys.exit(f"{len(packaged)} libraries are packaged; {bom} does not name {missing}")
print(f"{bom} names {len(named)} libraries, all {len(packaged)} of the package among them")
