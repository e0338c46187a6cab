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
  const system::SecretSeal seal = system::SecretSeal::of_process();
  for (const std::string& words :
       {std::string("answer customer emails"), std::string(), std::string(5000, 'x'), std::string("\0Ä", 3)}) {
    const std::string sealed = seal.close(words, ports::SealedFor::assessment);
    CHECK(seal.find_bytes(sealed, ports::SealedFor::assessment) == words);
    CHECK(seal.close(words, ports::SealedFor::assessment) == sealed);
    if (words.size() > 3) CHECK(sealed.find(words) == std::string::npos);
  }
  CHECK(seal.key_life() == ports::KeyLife::process);
}

TEST_CASE("a seal that was changed, cut, made for something else or with another key does not open") {
  const system::SecretSeal seal = system::SecretSeal::of_process();
  const std::string sealed = seal.close("answer customer emails", ports::SealedFor::assessment);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK(!seal.find_bytes(changed, ports::SealedFor::assessment));
    CHECK(!seal.find_bytes(sealed.substr(0, i), ports::SealedFor::assessment));
  }
  CHECK(!seal.find_bytes(sealed, ports::SealedFor::search));
  CHECK(!system::SecretSeal::of_process().find_bytes(sealed, ports::SealedFor::assessment));
}

TEST_CASE("a secret is made once, for its owner only, and opens what it sealed before") {
  const SecretFile file;
  const auto first = system::SecretSeal::from_file(file.name);
  REQUIRE(first.ok());
  CHECK(first->key_life() == ports::KeyLife::file);
  struct stat facts {};
  REQUIRE(::stat(file.name.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  const auto again = system::SecretSeal::from_file(file.name);
  REQUIRE(again.ok());
  CHECK(again->find_bytes(first->close("words", ports::SealedFor::search), ports::SealedFor::search) == "words");
}

TEST_CASE("a secret that other users can read, or that is not a key, is refused with advice") {
  const SecretFile file;
  REQUIRE(system::SecretSeal::from_file(file.name).ok());
  ::chmod(file.name.c_str(), 0644);
  CHECK(system::SecretSeal::from_file(file.name).error().message.find("chmod 600") != std::string::npos);
  ::chmod(file.name.c_str(), 0600);
  write_file(file.name, "not a key\n");
  CHECK(system::SecretSeal::from_file(file.name).error().message.find("does not contain a key") != std::string::npos);
  CHECK(system::SecretSeal::from_file("/no/such/folder/secret").error().message.find("cannot create the secret file") !=
        std::string::npos);
}

TEST_CASE("a new key takes over, and what earlier ones sealed opens until their lines are deleted") {
  const SecretFile file;
  const auto first = system::SecretSeal::from_file(file.name);
  const std::string sealed = first->close("words", ports::SealedFor::mail_link);
  CHECK(*system::SecretSeal::rotate(file.name) == 1);
  CHECK(*system::SecretSeal::rotate(file.name) == 2);
  const auto third = system::SecretSeal::from_file(file.name);
  REQUIRE(third.ok());
  CHECK(third->find_bytes(sealed, ports::SealedFor::mail_link) == "words");
  CHECK_FALSE(first->find_bytes(third->close("words", ports::SealedFor::mail_link), ports::SealedFor::mail_link));
  const auto earlier = third->earlier_hashes("person", ports::HashedFor::person);
  REQUIRE(earlier.size() == 2);
  CHECK(earlier[1] == first->keyed_hash("person", ports::HashedFor::person));
  CHECK(third->keyed_hash("person", ports::HashedFor::person) != earlier[1]);
  struct stat facts {};
  REQUIRE(::stat(file.name.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  CHECK_FALSE(system::SecretSeal::rotate("/no/such/folder/secret").ok());
  for (int i = 0; i < 17; ++i) REQUIRE(system::SecretSeal::rotate(file.name).ok());
  CHECK(system::SecretSeal::rotate(file.name).error().message.find("20 keys") != std::string::npos);
  CHECK(system::SecretSeal::from_file(file.name)->find_bytes(sealed, ports::SealedFor::mail_link) == "words");
}

}  // namespace secret_seal_test
