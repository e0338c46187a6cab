"""Makes the wheel of the package willai: Python files beside libwillai.so, so it is for one platform and any Python 3.

The library comes from WILLAI_LIBRARY, a file; WILLAI_VERSION is the version of the wheel. tools/python_wheel.sh sets both.
"""
import os
import shutil
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from wheel.bdist_wheel import bdist_wheel


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        library = os.environ.get("WILLAI_LIBRARY") or "nowhere"
        if not Path(library).is_file():
            raise SystemExit(f"There is no library “{library}”: name libwillai.so in WILLAI_LIBRARY.")
        shutil.copyfile(library, Path(self.build_lib) / "willai" / "libwillai.so.0")


class AnyPython(bdist_wheel):
    """There is no compiled Python in it: the library is called through ctypes."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


class WithLibrary(Distribution):
    """Not for every platform, so its files go beside the library."""

    def has_ext_modules(self):
        return True


setup(
    distclass=WithLibrary,
    name="willai",
    version=os.environ.get("WILLAI_VERSION", "0"),
    description="Scores tasks by what AI does to them, and matches job titles to occupations",
    license="MIT",
    python_requires=">=3.8",
    install_requires=["numpy>=1.20"],
    extras_require={"pandas": ["pandas>=1.3"]},
    packages=["willai"],
    package_data={"willai": ["py.typed", "*.pyi"]},
    zip_safe=False,
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": AnyPython},
)
