#!/usr/bin/python3
"""libwillai.so as a shared library: what it shows, its name, its files.  c_test.py ROOT BUILD"""
import re
import unittest

import staged

LIBRARY = staged.prefix() / "lib/libwillai.so.0"


class Library(unittest.TestCase):
    def test_it_shows_the_functions_of_its_header_and_nothing_else(self):
        header = (staged.ROOT / "include/willai.h").read_text()
        declared = set(re.findall(r"^\w[\w ]*[ *](willai_\w+)\(", header, re.M))
        shown = {line.split()[-1].split("@")[0] for line in staged.run("nm", "-D", "--defined-only", LIBRARY).decode().splitlines()}
        self.assertGreater(len(declared), 10)
        self.assertEqual(shown - {"WILLAI_0"}, declared)

    def test_its_name_and_what_it_needs(self):
        dynamic = staged.run("readelf", "-d", LIBRARY).decode()
        self.assertIn("Library soname: [libwillai.so.0]", dynamic)
        needed = set(re.findall(r"\(NEEDED\).*\[(.+?)\.so", dynamic))
        self.assertEqual(needed - {"libc", "libm", "libgcc_s", "libstdc++", "ld-linux-x86-64", "ld-linux-aarch64"}, {"libsqlite3", "libsodium", "libfmt", "libidn2"})

    def test_the_header_is_c_and_c_plus_plus(self):
        for compiler, standard in (("cc", "-std=c99"), ("c++", "-std=c++98")):
            staged.run(compiler, "-x", "c" if compiler == "cc" else "c++", standard, "-Wall", "-Wextra", "-Werror", "-pedantic", "-Wno-long-long",
                       "-Wno-variadic-macros", "-fsyntax-only", "-", *staged.pkg_config("--cflags"), input=b'#include <willai.h>\n')

    def test_pkg_config_knows_its_version(self):
        version = re.search(r"project\(willai VERSION (\S+)", (staged.ROOT / "CMakeLists.txt").read_text()).group(1)
        self.assertEqual(staged.pkg_config("--modversion"), [version])

    def test_the_manual_page_names_every_function(self):
        page = (staged.prefix() / "share/man/man3/libwillai.3").read_text()
        for name in re.findall(r"\b(willai_[a-z_]+);", (staged.ROOT / "cmake/libwillai.map").read_text()):
            self.assertIn(name, page)

    def test_the_sizes_in_the_header_are_true(self):
        program = staged.folder() / "sizes"
        staged.run("cc", "-x", "c", "-o", program, "-", *staged.pkg_config("--cflags"), input=b"""#include <stdio.h>
            #include <willai.h>
            int main(void) { printf("%zu %zu %zu", sizeof(willai_score), sizeof(willai_job), sizeof(willai_verdict)); }""")
        self.assertEqual(staged.run(program), b"72 72 24")


if __name__ == "__main__":
    unittest.main(argv=["c"])
