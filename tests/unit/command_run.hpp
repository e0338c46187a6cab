// `willai …` as a person at a terminal meets it, and the fixture's files on disk for it.
//
//   const Desk desk;
//   const Ended ended = willai_run(desk.publishing("edition.sqlite"));
//   CHECK(ended.code == 0);
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "fixtures.hpp"

namespace willai::test {

struct Ended {
  int code;
  std::string out;
  std::string err;
};

// Sends what is written to a stream into a file, until it is put back.
class Caught {
 public:
  Caught(std::FILE* stream, const std::string& file);
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;
  ~Caught();

 private:
  void flush();

  std::FILE* stream_;
  int before_;
};

// `willai WORDS`, as cli/main.cpp runs it.
Ended willai_run(std::vector<std::string> words);
// `willai-lab WORDS`, as lab/main.cpp runs it.
Ended lab_run(std::vector<std::string> words);

// The fixture's files on disk.
class Desk {
 public:
  Desk() : Desk(fixture_files()) {}
  explicit Desk(const MemoryFiles& files) { copy(files, "content"), copy(files, "data"); }

  std::string at(std::string_view name) const { return folder_.file(name); }

  std::vector<std::string> publishing(const std::string& out) const {
    return {"publish", "--content", at("content"), "--data", at("data"), "--out", at(out)};
  }

 private:
  void copy(const MemoryFiles& files, const std::string& folder);

  TempFolder folder_;
};

bool holds(const std::string& text, std::string_view words);

}  // namespace willai::test
