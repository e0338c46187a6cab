"""The library as it is installed, the wheel and the package for JavaScript, each made once for a test program."""
import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT, BUILD = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PROGRAM = BUILD / "willai"


@functools.cache
def folder():
    made = Path(tempfile.mkdtemp(prefix="willai-library-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def run(*command, **options):
    """What a command prints, as bytes; its own words are the failure."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: {(done.stderr + done.stdout).decode(errors='replace')[-3000:]}")
    return done.stdout


@functools.cache
def prefix():
    """An installation below a folder of its own."""
    run("cmake", "--install", BUILD, "--prefix", folder() / "prefix")
    return folder() / "prefix"


def pkg_config(*words):
    return run("pkg-config", *words, "willai", env={**os.environ, "PKG_CONFIG_PATH": str(prefix() / "lib/pkgconfig")}).decode().split()


@functools.cache
def wheel():
    """The file of the wheel."""
    run(ROOT / "tools/python_wheel.sh", prefix() / "lib/libwillai.so.0", folder() / "wheel", env={**os.environ, "PATH": "/usr/bin:/bin"})
    return next((folder() / "wheel").glob("willai-*.whl"))


@functools.cache
def python_folder():
    """A folder in which the wheel is installed."""
    run("/usr/bin/python3", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", folder() / "python", wheel())
    return folder() / "python"


@functools.cache
def js_folder():
    """A folder in which the package for JavaScript is installed."""
    made = folder() / "js"
    package = run(ROOT / "tools/js_package.sh", BUILD, made).decode().strip()
    (made / "package.json").write_text('{"private": true, "type": "module"}')
    run("npm", "install", "--silent", "--offline", "--no-audit", "--no-fund", package, cwd=made)
    return made


def import_willai():
    os.environ.pop("WILLAI_LIBRARY", None)
    sys.path.insert(0, str(python_folder()))
    import willai
    assert Path(willai.__file__).is_relative_to(folder()), willai.__file__
    return willai
