// What `willai --version` and `willai --man` print.
#include <doctest/doctest.h>

#include <regex>

#include "base/digest.hpp"
#include "command_run.hpp"
#include "system/builtin.hpp"

namespace manual_test {

using namespace willai;
using namespace willai::test;

namespace {

// The bytes of a file that is built in.
std::string_view builtin_bytes(std::string_view name) {
  for (const system::BuiltinFile& file : system::builtin_files())
    if (file.name == name) return file.bytes;
  return {};
}

}  // namespace

TEST_CASE("the version is one line that names the commit and both models") {
  const Ended ended = willai_run({"--version"});
  CHECK(ended.code == 0);
  const std::regex line(
      R"(willai \d+\.\d+\.\d+ \(commit ([0-9a-f]{12}(-dirty)?|unknown), task model [0-9a-f]{12}, title model [0-9a-f]{12}\)\n)");
  CHECK_MESSAGE(std::regex_match(ended.out, line), ended.out);
}

TEST_CASE("a model is named by the first digits of its SHA-256") {
  CHECK(sha256_of(builtin_bytes("content/model/task-model.bin")).starts_with(system::build_facts().task_model));
  CHECK(sha256_of(builtin_bytes("content/model/title-model.bin")).starts_with(system::build_facts().title_model));
}

TEST_CASE("the manual page has a section for each command and an entry for each option") {
  const Ended ended = willai_run({"--man"});
  CHECK(ended.code == 0);
  CHECK(ended.out.starts_with(".TH willai 1 "));
  CHECK(holds(ended.out, "\n.SS \"willai serve\"\nStart the website.\n"));
  CHECK(holds(ended.out, "\n.SS \"willai data pull\"\n"));
  CHECK_FALSE(holds(ended.out, "\n.SS \"willai data\"\n"));
  CHECK(holds(ended.out, "\n\\fB\\-\\-listen\\fR TEXT=127.0.0.1:8080\n"));
  const std::regex entry(R"(\n\.TP\n\\fB\\-\\-base\\-url)");
  CHECK(std::distance(std::sregex_iterator(ended.out.begin(), ended.out.end(), entry), std::sregex_iterator()) >= 3);
}

TEST_CASE("the help of each program names that program's manual page") {
  CHECK(holds(willai_run({"--help"}).out, "Print the manual page: willai --man | man -l -"));
  CHECK(holds(lab_run({"--help"}).out, "Print the manual page: willai-lab --man | man -l -"));
}

}  // namespace manual_test
