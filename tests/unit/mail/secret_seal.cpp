// What readers type is sealed in addresses with a key of the server.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "fixtures.hpp"
#include "system/secret_seal.hpp"

namespace secret_seal_test {

using namespace willai;
using namespace willai::test;

namespace {

// A place for a secret that is gone afterwards.
struct SecretFile {
  std::string name =
      (std::filesystem::temp_directory_path() / ("willai-secret-" + std::to_string(::getpid()))).string();
  SecretFile() { std::filesystem::remove(name); }
  ~SecretFile() { std::filesystem::remove(name); }
};

}  // namespace

TEST_CASE("what was sealed comes back, and the same words give the same address") {
  const SecretSeal seal = SecretSeal::of_process();
  for (const std::string& words :
       {std::string("answer customer emails"), std::string(), std::string(5000, 'x'), std::string("\0Ä", 3)}) {
    const std::string sealed = seal.close(words, SealedFor::assessment);
    CHECK(seal.find_bytes(sealed, SealedFor::assessment) == words);
    CHECK(seal.close(words, SealedFor::assessment) == sealed);
    if (words.size() > 3) CHECK(sealed.find(words) == std::string::npos);
  }
  CHECK(seal.key_life() == KeyLife::process);
}

TEST_CASE("a seal that was changed, cut, made for something else or with another key does not open") {
  const SecretSeal seal = SecretSeal::of_process();
  const std::string sealed = seal.close("answer customer emails", SealedFor::assessment);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK(!seal.find_bytes(changed, SealedFor::assessment));
    CHECK(!seal.find_bytes(sealed.substr(0, i), SealedFor::assessment));
  }
  CHECK(!seal.find_bytes(sealed, SealedFor::search));
  CHECK(!SecretSeal::of_process().find_bytes(sealed, SealedFor::assessment));
}

TEST_CASE("a secret is made once, for its owner only, and opens what it sealed before") {
  const SecretFile file;
  const auto first = SecretSeal::from_file(file.name);
  REQUIRE(first.ok());
  CHECK(first->key_life() == KeyLife::file);
  struct stat facts {};
  REQUIRE(::stat(file.name.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  const auto again = SecretSeal::from_file(file.name);
  REQUIRE(again.ok());
  CHECK(again->find_bytes(first->close("words", SealedFor::search), SealedFor::search) == "words");
}

TEST_CASE("a secret that others can read, or that is none, is refused with what to do") {
  const SecretFile file;
  REQUIRE(SecretSeal::from_file(file.name).ok());
  ::chmod(file.name.c_str(), 0644);
  CHECK(SecretSeal::from_file(file.name).error().message.find("chmod 600") != std::string::npos);
  ::chmod(file.name.c_str(), 0600);
  write_file(file.name, "not a key\n");
  CHECK(SecretSeal::from_file(file.name).error().message.find("holds no key") != std::string::npos);
  CHECK(SecretSeal::from_file("/no/such/folder/secret").error().message.find("cannot be made") != std::string::npos);
}

}  // namespace secret_seal_test
