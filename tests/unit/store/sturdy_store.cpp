// A store whose connection goes away.
#include "store/sturdy_report_store.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace sturdy_store_test {

using namespace willai;
using namespace willai::store;

namespace {

const Moment kNow{std::chrono::milliseconds(1'795'600'000'000)};

// What happens to the connections, in their order.
struct Trouble {
  std::string at{};  // the statement that fails
  Loss loss = Loss::none;
  int opened = 0;
};

// Fails once.
class BrokenSql : public SqlConnection {
 public:
  BrokenSql(std::unique_ptr<SqlConnection> sql, Trouble& trouble) : sql_(std::move(sql)), trouble_(trouble) {}
  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override {
    if (!trouble_.at.empty() && statement.starts_with(trouble_.at)) {
      trouble_.at.clear();
      loss_ = trouble_.loss;
    }
    if (loss_ != Loss::none) return io_error("the connection was lost");
    return sql_->run(statement, values);
  }
  std::string_view begin() const override { return sql_->begin(); }
  std::string_view begin_reading() const override { return sql_->begin_reading(); }
  Result<bool> has_table(std::string_view name) override { return sql_->has_table(name); }
  std::string_view skip_locked() const override { return sql_->skip_locked(); }
  std::string_view lock_schema() const override { return sql_->lock_schema(); }
  Loss loss() const override { return loss_; }

 private:
  std::unique_ptr<SqlConnection> sql_;
  Trouble& trouble_;
  Loss loss_ = Loss::none;
};

struct Folder {
  std::string path = "/tmp/willai-sturdy-test-" + std::to_string(::getpid());
  std::string file = path + "/reports.sqlite";
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

std::unique_ptr<ports::ReportStore> opened(const Folder& folder) {
  auto store = open_report_store(folder.file, "key");
  REQUIRE_MESSAGE(store.ok(), store.error().message);
  return std::move(*store);
}

SturdyReportStore store_in(const Folder& folder, Trouble& trouble) {
  return SturdyReportStore([&]() -> Result<std::unique_ptr<SqlReportStore>> {
    ++trouble.opened;
    auto sql = TRY(open_sqlite(folder.file));
    auto store = std::make_unique<SqlReportStore>(std::make_unique<BrokenSql>(std::move(sql), trouble));
    TRY(store->prepare("key"));
    return store;
  });
}

ports::NewRequest request(const std::string& name) {
  return {name, name + "-letter", "person", "network", "person" + name, "sealed address", "sealed topic"};
}

long long requests_in(ports::ReportStore& store) {
  const auto status = store.status();
  return status.ok() ? status->unconfirmed : -1;
}

}  // namespace

TEST_CASE("a call that was surely undone is made once more") {
  const Folder folder;
  Trouble trouble;
  auto store = store_in(folder, trouble);
  REQUIRE(store.open().ok());
  for (const std::string statement : {"BEGIN", "SELECT", "INSERT INTO report_request"}) {
    CAPTURE(statement);
    trouble = {statement, Loss::nothing_done};
    CHECK(*store.ask(request(statement), {}, kNow) == ports::Asked::taken);
    CHECK(trouble.opened == 1);
  }
  CHECK(requests_in(store) == 3);
}

TEST_CASE("a call that may have been done is not made again, and the next one works") {
  const Folder folder;
  Trouble trouble;
  auto store = store_in(folder, trouble);
  REQUIRE(store.open().ok());
  trouble = {"COMMIT", Loss::unknown};
  CHECK_FALSE(store.ask(request("a"), {}, kNow).ok());
  CHECK(trouble.opened == 0);
  CHECK(*store.ask(request("b"), {}, kNow) == ports::Asked::taken);
  CHECK(trouble.opened == 1);
  CHECK(requests_in(store) == 1);
}

TEST_CASE("a store that was deleted acknowledges nothing, and then opens what is there") {
  const Folder folder;
  const auto store = opened(folder);
  CHECK(*store->ask(request("a"), {}, kNow) == ports::Asked::taken);
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(folder.file + end);
  const auto asked = store->ask(request("b"), {}, kNow);
  REQUIRE_FALSE(asked.ok());
  CHECK(asked.error().message.find("was deleted or replaced") != std::string::npos);
  CHECK(*store->ask(request("c"), {}, kNow) == ports::Asked::taken);
  CHECK(requests_in(*opened(folder)) == 1);
}

TEST_CASE("a log of changes that was deleted is not mixed with a new one") {
  const Folder folder;
  const auto first = opened(folder);
  const auto second = opened(folder);
  CHECK(*first->ask(request("a"), {}, kNow) == ports::Asked::taken);
  std::filesystem::remove(folder.file + "-wal");
  CHECK_FALSE(first->ask(request("b"), {}, kNow).ok());
  CHECK_FALSE(first->ask(request("b"), {}, kNow).ok());
  CHECK_FALSE(second->ask(request("b"), {}, kNow).ok());
  CHECK(*first->ask(request("b"), {}, kNow) == ports::Asked::taken);
  CHECK(*second->ask(request("c"), {}, kNow) == ports::Asked::taken);
  CHECK(requests_in(*first) == 3);
}

TEST_CASE("a store without permission to write acknowledges nothing until it has it back") {
  const Folder folder;
  const auto store = opened(folder);
  ::chmod(folder.file.c_str(), 0400);
  CHECK_FALSE(store->ask(request("a"), {}, kNow).ok());
  ::chmod(folder.file.c_str(), 0600);
  CHECK(*store->ask(request("a"), {}, kNow) == ports::Asked::taken);
  CHECK(requests_in(*store) == 1);
}

TEST_CASE("a new store is readable only by its owner, and looking for a key creates nothing") {
  const Folder folder;
  CHECK_FALSE(*has_key(folder.file));
  CHECK_FALSE(std::filesystem::exists(folder.file));
  REQUIRE(open_report_store(folder.file, "key").ok());
  struct stat facts {};
  REQUIRE(::stat(folder.file.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  CHECK(*has_key(folder.file));
}

}  // namespace sturdy_store_test
