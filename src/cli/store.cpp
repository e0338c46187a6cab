// willai store status, migrate, backup, restore, copy: the store of reports as a whole.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/mail_options.hpp"
#include "store/report_migrations.hpp"
#include "store/store_copy.hpp"
#include "system/disk.hpp"

namespace willai::cli {
namespace {

using store::Must;

struct StoreCommandOptions {
  StoreOptions store;
  std::string to, from;
  std::string to_password, from_password;
};

std::string shown(const std::string& url) { return store::is_postgres(url) ? "the PostgreSQL store" : fmt::format("“{}”", url); }

void print_tables(const store::CopiedStore& tables) {
  for (const store::CopiedTable& table : tables)
    fmt::print("{:<18} {:>10} {}  sha256 {}\n", table.name, with_thousands(table.rows), table.rows == 1 ? "row " : "rows",
               table.hash.substr(0, 16));
}

Result<Outcome> status(const StoreCommandOptions& options) {
  const std::string url = TRY(store_url_of(options.store));
  const auto sql = TRY(store::open_for_copy(url, Must::be_there));
  const int version = TRY(store::version_of(*sql));
  if (version == 0) {
    fmt::print("There are no tables in {} yet.\n", shown(url));
    return Outcome::done;
  }
  fmt::print("{} has tables of version {}; this program works with version {}.\n", shown(url), version, store::latest_version());
  if (version == store::latest_version()) print_tables(TRY(store::read_store(*sql)));
  return Outcome::done;
}

Result<Outcome> migrate(const StoreCommandOptions& options) {
  const std::string url = TRY(store_url_of(options.store));
  const auto sql = TRY(store::open_for_copy(url, Must::be_either));
  const int before = TRY(store::migrate(*sql));
  if (before == store::latest_version()) fmt::print("{} already has tables of version {}.\n", shown(url), before);
  else fmt::print("{} now has tables of version {}; before it was {}.\n", shown(url), store::latest_version(), before);
  return Outcome::done;
}

Result<Outcome> copy(const std::string& from, const std::string& to) {
  const auto source = TRY(store::open_for_copy(from, Must::be_there));
  const auto target = TRY(store::open_for_copy(to, Must::be_either));
  print_tables(TRY(store::copy_store(*source, *target)));
  return Outcome::done;
}

// A backup that is not whole has another name.
Result<Outcome> backup(const StoreCommandOptions& options) {
  const std::string url = TRY(store_url_of(options.store));
  if (store::is_postgres(options.to)) return invalid("a backup is a file; to fill another database, use willai store copy");
  if (system::exists(options.to)) return conflict(fmt::format("“{}” is already there; name a new file", options.to));
  const std::string part = fmt::format("{}.{}.unfinished", options.to, ::getpid());
  auto outcome = copy(url, part);
  if (outcome.ok() && std::rename(part.c_str(), options.to.c_str()) != 0)
    outcome = io_error(fmt::format("cannot name the backup “{}”", options.to));
  if (!outcome.ok()) {
    for (const char* const ending : {"", "-wal", "-shm"}) ::unlink((part + ending).c_str());
    return outcome.error();
  }
  fmt::print("The backup is “{}”. It can be read only with the secret of the store: keep that elsewhere.\n", options.to);
  return Outcome::done;
}

Result<Outcome> restore(const StoreCommandOptions& options) {
  const std::string url = TRY(store_url_of(options.store));
  TRY(copy(options.from, url));
  fmt::print("{} is restored. Reports that were sent since the backup may be sent again.\n", shown(url));
  return Outcome::done;
}

Result<std::string> url_of(const std::string& store, const std::string& password_file) {
  StoreOptions options;
  options.store = store;
  options.password_file = password_file;
  return store_url_of(options);
}

Result<Outcome> copy_between(const StoreCommandOptions& options) {
  const std::string from = TRY(url_of(options.from, options.from_password));
  const std::string to = TRY(url_of(options.to, options.to_password));
  TRY(copy(from, to));
  fmt::print("The copy is complete. Let all programs use it before any of them sends letters again.\n");
  return Outcome::done;
}

}  // namespace

void add_store(Command line, ExitStatus& exit_status) {
  Command group = line.group("store", "The store of reports: its state, backups, and copies to another database");
  auto options = std::make_shared<StoreCommandOptions>();
  const auto add = [&](const char* name, const char* about, Result<Outcome> (*run)(const StoreCommandOptions&)) {
    return add_command(group, exit_status, name, about, [options, run] { return run(*options); });
  };
  add_store_options(add("status", "Show the version of the tables, and number and hash of their rows", status), options->store);
  add_store_options(add("migrate", "Bring the tables to the version of this program", migrate), options->store);
  Command backing = add("backup", "Copy the store to a new file, also while it is in use", backup);
  backing.option("--to", options->to, "The new file").required();
  add_store_options(backing, options->store);
  Command restoring = add("restore", "Copy a backup to an empty store", restore);
  restoring.option("--from", options->from, "The backup").required();
  add_store_options(restoring, options->store);
  Command copying = add("copy", "Copy a store to an empty one, of SQLite or PostgreSQL", copy_between);
  copying.option("--from", options->from, "The store to copy: a file, or postgresql://user@host/name").required();
  copying.option("--from-password", options->from_password, "File with the password of its user");
  copying.option("--to", options->to, "The empty store: a new file, or postgresql://user@host/name").required();
  copying.option("--to-password", options->to_password, "File with the password of its user");
}

}  // namespace willai::cli
