#include "cli/mail_options.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "mail/report_desk.hpp"
#include "base/text.hpp"
#include "mail/folder_mailer.hpp"
#include "mail/smtp_mailer.hpp"
#include "cli/edition_option.hpp"
#include "store/store_url.hpp"
#include "system/disk.hpp"
#include "system/secret_file.hpp"

namespace willai::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStoreName = "willai-reports.sqlite";
constexpr std::string_view kSecretName = "willai-secret";
constexpr std::string_view kMailName = "willai-mail";
constexpr std::string_view kNobody = "reports@localhost.localdomain";  // as files; no server sees them

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

// Where the password itself may be, instead of in the file that the option names: WILLAI_MAIL_PASSWORD_TEXT.
const char* variable_of(std::string_view option) {
  return option == "--mail-password" ? "WILLAI_MAIL_PASSWORD_TEXT" : "WILLAI_STORE_PASSWORD_TEXT";
}

// The folder that the store is in; "" if the store is not a file.
std::string folder_of(const std::string& store) {
  if (store.empty() || store::is_postgres(store)) return "";
  const std::string folder = fs::path(store).parent_path().string();
  return folder.empty() ? "." : folder;
}

Result<std::string> default_file(const StoreOptions& options, std::string_view name, std::string_view option) {
  const std::string beside = folder_of(options.store);
  const std::string folder = beside.empty() ? state_folder(options) : beside;
  if (folder.empty()) return not_found(fmt::format("there is no folder for this file; name a file with {}", option));
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) return io_error(fmt::format("cannot make the folder “{}”: {}", folder, fault.message()));
  return (fs::path(folder) / name).string();
}

Result<EmailAddress> parse_option(const std::string& text, std::string_view option) {
  auto address = EmailAddress::parse(text);
  if (!address.ok())
    return invalid(fmt::format("“{}” in {} is not a valid address: {}", text, option, address.error().message));
  return address;
}

// The name of the publication; ours where the edition cannot be read, which whoever needs it says.
std::string name_in(const std::string& edition) {
  const auto reader = open_edition(edition);
  return reader.ok() ? reader->load_facts().site.name : Site{}.name;
}

// "Reports <reports@example.org>", or the address alone, to which the name of the publication is added.
Result<mail::Sender> parse_sender(const std::string& text, const std::string& bounces, const std::string& edition) {
  const std::size_t open = text.find('<');
  const bool has_name = open != std::string::npos && text.ends_with('>');
  std::string name = has_name ? std::string(trim(text.substr(0, open))) : name_in(edition);
  const std::string plain = has_name ? text.substr(open + 1, text.size() - open - 2) : text;
  const EmailAddress address = TRY(parse_option(plain, "--mail-from"));
  const EmailAddress back =
      TRY(bounces.empty() ? Result<EmailAddress>(address) : parse_option(bounces, "--mail-bounces"));
  return mail::Sender{std::move(name), address, back};
}

// Only the first line, because editors end files with a line break. A container may have the password itself in a variable.
Result<std::string> read_password(const std::string& file, std::string_view option) {
  if (file.empty()) return environment(variable_of(option));
  if (!system::exists(file)) return not_found(fmt::format("there is no file “{}” (named by {})", file, option));
  const std::string text = TRY(system::read_secret_file(file, fmt::format("the file of {}", option)));
  return std::string(trim(std::string_view(text).substr(0, text.find('\n'))));
}

bool has_password(const std::string& file, std::string_view option) {
  return !file.empty() || !environment(variable_of(option)).empty();
}

// With its password, if one is in a file. It goes to the database in no other way than libpq's own.
Result<std::string> store_of(const std::string& store, const StoreOptions& options) {
  TRY(store::check_store_url(store));
  if (!has_password(options.password_file, "--store-password")) return store;
  if (!store::is_postgres(store)) return options.password_file.empty() ? Result(store) : invalid("--store-password needs --store postgresql://user@host/name");
  const std::string password = TRY(read_password(options.password_file, "--store-password"));
  return store::with_password(store, password);
}

Result<mail::MailRoute> route_of(const MailOptions& options, const StoreOptions& store) {
  if (options.mail.empty()) {
    std::string folder = TRY(default_file(store, kMailName, "--mail folder:DIR"));
    return mail::MailRoute(mail::MailFolder{std::move(folder)});
  }
  mail::MailRoute route = TRY(mail::parse_mail_url(options.mail));
  auto* const server = std::get_if<mail::SmtpServer>(&route);
  const bool has_one = has_password(options.password_file, "--mail-password");
  if (server && has_one && (!server->user.empty() || !options.password_file.empty())) server->password = TRY(read_password(options.password_file, "--mail-password"));
  if (server && server->user.empty() && !options.password_file.empty())
    return invalid("--mail-password needs a user; write --mail as smtp://user@relay.example:587");
  return route;
}

// A new key would make all that is in the store unreadable.
Result<> check_key_is_not_lost(const std::string& store, const std::string& secret) {
  if (system::exists(secret) || !TRY(store::has_key(store)) || system::exists(secret)) return Nothing{};
  return conflict(fmt::format(
      "the store of reports was made with a secret that is not at “{}”, and a new one would be a different secret: put "
      "that file back, or name it with --secret",
      secret));
}

}  // namespace

void add_store_options(Command command, StoreOptions& options) {
  command.option("--store", options.store,
                 "Where to keep requests for reports: a file, or postgresql://user@host/name; default: "
                 "willai-reports.sqlite beside the edition, or in ~/.local/state/willai");
  command.option(
      "--secret", options.secret,
      "File with the key that encrypts stored data and the text in readers' links; created if missing. Default: "
      "willai-secret beside the store");
  command.option("--config", options.config,
                 "A TOML file with options; the command line and WILLAI_… variables count before it");
  command.option("--store-password", options.password_file, "File with the password of the --store user");
}

void add_mail_options(Command command, MailOptions& options) {
  command.option("--mail", options.mail,
                 "How to send letters: smtp://user@relay.example:587, smtps://… or folder:DIR; default: a folder "
                 "willai-mail beside the store");
  command.option("--mail-from", options.from, "The sender of letters: \"Reports <reports@example.org>\"");
  command.option("--mail-bounces", options.bounces,
                 "The address that bounces go to; default: the address of --mail-from");
  command.option("--mail-password", options.password_file, "File with the password of the --mail user");
}

std::string state_folder(const StoreOptions& options) {
  if (!options.edition.empty()) {
    const std::string folder = fs::path(options.edition).parent_path().string();
    return folder.empty() ? "." : folder;
  }
  if (const std::string given = environment("STATE_DIRECTORY"); !given.empty()) return given;
  if (const std::string given = environment("XDG_STATE_HOME"); !given.empty()) return given + "/willai";
  const std::string home = environment("HOME");
  return home.empty() ? "" : home + "/.local/state/willai";
}

Result<std::string> secret_file_of(const StoreOptions& options) {
  return options.secret.empty() ? default_file(options, kSecretName, "--secret") : Result(options.secret);
}

Result<std::string> store_url_of(const StoreOptions& options) {
  const std::string store = options.store.empty() ? TRY(default_file(options, kStoreName, "--store")) : options.store;
  return store_of(store, options);
}

Result<ReportPlace> open_place(const StoreOptions& options) {
  ReportPlace place;
  place.store = TRY(store_url_of(options));
  if (store::is_postgres(place.store) && options.secret.empty())
    return invalid("a store on PostgreSQL needs --secret FILE; every program that uses the store needs the same key");
  const std::string secret = TRY(secret_file_of(options));
  TRY(check_key_is_not_lost(place.store, secret));
  system::SecretSeal seal = TRY(system::SecretSeal::from_file(secret));
  place.seal = std::make_shared<system::SecretSeal>(std::move(seal));
  return place;
}

Result<ReportPlace> open_place_there(const StoreOptions& options) {
  const std::string store = options.store.empty() ? TRY(default_file(options, kStoreName, "--store")) : options.store;
  if (!store::is_postgres(store) && !system::exists(store))
    return not_found(
        fmt::format("there is no store of reports at “{}”; use --store to name the one that willai serve uses", store));
  return open_place(options);
}

Result<std::unique_ptr<ports::ReportStore>> open_store(const ReportPlace& place) {
  return store::open_report_store(place.store, mail::key_check(*place.seal));
}

std::unique_ptr<ports::ReportStore> open_store_later(const ReportPlace& place, store::Patience patience) {
  return store::make_report_store_for_later(place.store, mail::key_check(*place.seal), patience, place.tally);
}

Result<MailRoom> open_mail_room(const MailOptions& options, const StoreOptions& store) {
  if (options.mail.empty() && store::is_postgres(store.store)) {
    mail::Sender nobody = TRY(parse_sender(std::string(kNobody), "", store.edition));
    return MailRoom{mail::MailFolder{}, std::move(nobody), false, false};
  }
  mail::MailRoute route = TRY(route_of(options, store));
  const bool is_folder = std::holds_alternative<mail::MailFolder>(route);
  if (options.from.empty() && !is_folder)
    return invalid("letters need a sender; give --mail-from \"Reports <reports@example.org>\"");
  mail::Sender sender = TRY(parse_sender(options.from.empty() ? std::string(kNobody) : options.from, options.bounces, store.edition));
  return MailRoom{std::move(route), std::move(sender), !options.mail.empty(), true};
}

Result<> check_mail(const MailOptions& options, const StoreOptions& store, const std::string& base_url) {
  const MailRoom room = TRY(open_mail_room(options, store));
  if (std::holds_alternative<mail::SmtpServer>(room.route) && base_url.empty())
    return invalid("--mail also needs --base-url https://example.org: links in letters need the site's address");
  return Nothing{};
}

std::unique_ptr<ports::Mailer> make_mailer(const MailRoom& room) {
  if (const auto* folder = std::get_if<mail::MailFolder>(&room.route))
    return std::make_unique<mail::FolderMailer>(folder->path, room.sender);
  return std::make_unique<mail::SmtpMailer>(std::get<mail::SmtpServer>(room.route), room.sender);
}

std::string where_letters_go(const MailRoom& room) {
  if (!room.sends) return "are kept, but not sent by this program, because --mail was not given; others send them";
  if (const auto* folder = std::get_if<mail::MailFolder>(&room.route))
    return fmt::format("are written to “{}”, because {}", folder->path,
                       room.is_chosen ? "--mail names this folder" : "--mail was not given");
  const auto& server = std::get<mail::SmtpServer>(room.route);
  return fmt::format("are sent by {}:{}, from {}", server.host, server.port, room.sender.address.text());
}

}  // namespace willai::cli
