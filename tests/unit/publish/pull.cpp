// Pulling over a folder in memory and a publisher that follows a script: what is left when something fails.
#include <doctest/doctest.h>

#include <functional>

#include "pull/pull.hpp"
#include "base/digest.hpp"
#include "pull/address.hpp"
#include "pull/answer.hpp"

namespace pull_test {

using namespace willai;

namespace {

// A folder in memory whose writes fail from the `failing`th on.
class MemoryFolder : public ports::FolderStore {
 public:
  std::map<std::string, std::string> files;
  int failing = 1'000'000;

  Result<std::optional<ports::FileFacts>> find_facts(const std::string& path) const override {
    const auto found = files.find(path);
    if (found == files.end()) return std::optional<ports::FileFacts>();
    const std::string& bytes = found->second;
    return std::optional(
        ports::FileFacts{static_cast<long long>(bytes.size()), sha256_of(bytes), bytes.substr(0, ports::kBeginning)});
  }
  long long size_of(const std::string& path) const override {
    return files.contains(path) ? static_cast<long long>(files.at(path).size()) : -1;
  }
  Result<std::optional<std::string>> find(const std::string& path) const override {
    return files.contains(path) ? std::optional(files.at(path)) : std::nullopt;
  }
  Result<> save(const std::string& path, std::string_view bytes) override {
    return write([&] { files[path] = bytes; });
  }
  Result<> append(const std::string& path, std::string_view bytes) override {
    return write([&] { files[path] += bytes; });
  }
  Result<> put(const std::string& from, const std::string& to) override {
    if (files.contains(to)) return conflict("something is there");
    return write([&] { files[to] = files[from], files.erase(from); });
  }
  void remove(const std::string& path) override { files.erase(path); }
  Result<std::map<std::string, std::string>> unpack(const std::string&, const std::vector<std::string>&,
                                                    long long) const override {
    return invalid("no ZIPs here");
  }

 private:
  Result<> write(const std::function<void()>& change) {
    if (--failing < 0) return io_error("the disk is full");
    change();
    return Nothing{};
  }
};

// Sends `bytes` from where it is asked to, in pieces, at most `generosity` bytes a request.
class Script : public ports::Downloader {
 public:
  std::string bytes = "0123456789";
  std::size_t generosity = 4;
  std::vector<std::chrono::milliseconds> rests;

  ports::TransferEnd fetch(const ports::Wanted& wanted, ports::Receiver& receiver) override {
    const auto from = static_cast<std::size_t>(wanted.from);
    if (!receiver.begin({wanted.from, static_cast<long long>(bytes.size()), "\"one\"", ""}).ok())
      return {ports::Transfer::interrupted, "the receiver did not want it"};
    const std::string piece = bytes.substr(from, generosity);
    for (const char each : piece)
      if (!receiver.take({&each, 1}).ok()) return {ports::Transfer::refused, "the receiver took no more"};
    if (from + piece.size() == bytes.size()) return {};
    return {ports::Transfer::interrupted, "the connection broke"};
  }
  void rest(std::chrono::milliseconds time) override { rests.push_back(time); }
};

class Listener : public pull::PullWitness {
 public:
  std::string heard;
  bool agrees_to(const importers::ManifestFile&) override { return false; }
  void begins(const std::string&) override {}
  void progresses(long long, std::optional<long long>) override {}
  void tells(pull::Telling, const std::string& sentence) override { heard += sentence + "\n"; }
};

pull::PullRequest request_of(const std::string& sha256) {
  importers::ManifestFile file;
  file.source = "alpha", file.path = "a.csv", file.url = "https://x.org/a.csv", file.version = "1";
  file.sha256 = sha256;
  return {{file}, 5, std::chrono::milliseconds(100), 1000};
}

struct Outcome {
  bool is_there;
  std::string heard;
};

Outcome pulled(MemoryFolder& folder, Script& script, const pull::PullRequest& request) {
  Listener listener;
  const auto summary = pull::pull({folder, script, listener}, request);
  return {summary.ok() && summary->there == summary->wanted, listener.heard};
}

}  // namespace

TEST_CASE("a download goes on where it broke, after pauses that grow") {
  MemoryFolder folder;
  Script script;
  CHECK(pulled(folder, script, request_of(sha256_of(script.bytes))).is_there);
  CHECK(folder.files.at("a.csv") == script.bytes);
  CHECK(script.rests == std::vector{std::chrono::milliseconds(100), std::chrono::milliseconds(200)});
  CHECK(folder.files.size() == 2);  // and the record
}

TEST_CASE("whichever write fails, nothing false is in place, and the next pull mends it") {
  for (const std::string& known : {sha256_of("0123456789"), std::string()}) {
    bool was_there = false;
    for (int failing = 0; !was_there; ++failing) {
      MemoryFolder folder;
      Script script;
      folder.failing = failing;
      const Outcome first = pulled(folder, script, request_of(known));
      was_there = first.is_there;
      if (!was_there) CHECK(first.heard.find("the disk is full") != std::string::npos);
      if (folder.files.contains("a.csv")) CHECK(folder.files.at("a.csv") == script.bytes);
      folder.failing = 1'000'000;
      CHECK(pulled(folder, script, request_of(known)).is_there);
      CHECK(folder.files.size() == 2);
    }
  }
}

TEST_CASE("a file that comes into being during its download stays") {
  MemoryFolder folder;
  class Meddler : public Script {
   public:
    explicit Meddler(MemoryFolder& folder) : folder_(folder) {}
    ports::TransferEnd fetch(const ports::Wanted& wanted, ports::Receiver& receiver) override {
      folder_.files["a.csv"] = "mine";
      return Script::fetch(wanted, receiver);
    }

   private:
    MemoryFolder& folder_;
  } script(folder);
  CHECK(!pulled(folder, script, request_of(sha256_of(script.bytes))).is_there);
  CHECK(folder.files.at("a.csv") == "mine");
}

TEST_CASE("a record that is not ours stops the pull") {
  MemoryFolder folder;
  folder.files["pulled.tsv"] = "path\tsha256\nsomething else\n";
  Script script;
  Listener listener;
  const auto summary = pull::pull({folder, script, listener}, request_of(""));
  REQUIRE(!summary.ok());
  CHECK(summary.error().message.find("pulled.tsv:2") != std::string::npos);
  CHECK(folder.files.size() == 1);
}

TEST_CASE("redirects lead to the web only, and not out of an encrypted connection") {
  CHECK(pull::next_address("http://a.org/", "https://b.org/").ok());
  CHECK(pull::next_address("http://a.org/", "http://b.org/").ok());
  CHECK(pull::next_address("https://a.org/", "HTTPS://b.org/").ok());
  CHECK(!pull::next_address("https://a.org/", "http://b.org/").ok());
  CHECK(!pull::next_address("http://a.org/", "file:///etc/passwd").ok());
  CHECK(!pull::next_address("http://a.org/", "gopher://b.org/").ok());
  CHECK(pull::printable("a\x1B[31mb\r\n") == "a[31mb");
}

TEST_CASE("the header of an answer is read line by line, and starts again with each status line") {
  pull::Answer answer;
  for (const char* line :
       {"HTTP/1.1 100 Continue\r\n", "ETag: \"old\"\r\n", "\r\n", "HTTP/2 206\r\n",
        "content-range: bytes 100-999/1000\r\n", "ETAG: \"new\"\r\n", "Content-Length: 900\r\n", "\r\n"})
    answer.add(line);
  CHECK(answer.status() == 206);
  const auto head = answer.head();
  REQUIRE(head.ok());
  CHECK(head->from == 100);
  CHECK(head->whole == 1000);
  CHECK(head->etag == "\"new\"");
  for (const char* range : {"", "bytes */1000", "bytes -5/1000", "items 1-2/3", "bytes 1"}) {
    pull::Answer partial;
    partial.add("HTTP/1.1 206 Partial Content");
    partial.add(std::string("Content-Range: ") + range);
    CHECK_MESSAGE(!partial.head().ok(), range);
  }
}

}  // namespace pull_test
