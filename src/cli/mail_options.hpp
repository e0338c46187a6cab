// How reports are stored and sent, as given on the command lines of serve, worker, mail and privacy.
#pragma once

#include <memory>
#include <string>

#include "ports/mailer.hpp"
#include "ports/report_store.hpp"
#include "cli/command.hpp"
#include "mail/mail_url.hpp"
#include "mail/mime.hpp"
#include "store/report_store.hpp"
#include "system/secret_seal.hpp"

namespace willai::cli {

struct StoreOptions {
  std::string edition;  // the store is in its folder by default; "" for the built-in one
  std::string store;    // a file, or postgresql://…
  std::string secret;
  std::string password_file;  // of the user of a PostgreSQL store
  std::string config;         // read before the options are (settings.hpp)
};

struct MailOptions {
  std::string mail;
  std::string from;
  std::string bounces;
  std::string password_file;
};

void add_store_options(Command command, StoreOptions& options);
void add_mail_options(Command command, MailOptions& options);

// Where files are kept by default: beside the edition, or in $STATE_DIRECTORY, $XDG_STATE_HOME/willai or
// ~/.local/state/willai. "" if there is no such folder.
std::string state_folder(const StoreOptions& options);

// The store, its key and the mail route, with all defaults filled in. Creates missing folders, and a missing key unless
// the store was made with one.
struct ReportPlace {
  std::string store;
  std::shared_ptr<const ports::KeyedSeal> seal;
  std::shared_ptr<store::StoreTally> tally = std::make_shared<store::StoreTally>();  // of stores opened later
};
Result<ReportPlace> open_place(const StoreOptions& options);
// The address of the store alone, with its default and its password filled in; for commands that need no key.
Result<std::string> store_url_of(const StoreOptions& options);
// The file of the key, with its default filled in.
Result<std::string> secret_file_of(const StoreOptions& options);
// For commands that read or change an existing store: a missing store is an error, and nothing is created.
Result<ReportPlace> open_place_there(const StoreOptions& options);
Result<std::unique_ptr<ports::ReportStore>> open_store(const ReportPlace& place);
// The same, opened when it is first used. A reader waits for it: it gives up sooner.
std::unique_ptr<ports::ReportStore> open_store_later(const ReportPlace& place, store::Patience patience);

struct MailRoom {
  mail::MailRoute route;
  mail::Sender sender;
  bool is_chosen = false;  // by --mail
  bool sends = true;       // not where --mail was not given and others send: they share the store
};
// Without --mail the route is a folder beside the store.
Result<MailRoom> open_mail_room(const MailOptions& options, const StoreOptions& store);
// What is wrong with the options of letters that a site sends, if anything.
Result<> check_mail(const MailOptions& options, const StoreOptions& store, const std::string& base_url);
std::unique_ptr<ports::Mailer> make_mailer(const MailRoom& room);
// "are sent by relay.example:587, as reports@example.org"
std::string where_letters_go(const MailRoom& room);

}  // namespace willai::cli
