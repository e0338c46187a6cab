// willai sign: signs an edition, or makes the key for it.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "store/edition_check.hpp"

namespace willai::cli {
namespace {

struct SignOptions {
  std::string edition;
  std::string key;
  std::string new_key;
};

Result<Outcome> make_key(const SignOptions& options) {
  const store::SecretKey key = TRY(make_key_file(options.new_key));
  fmt::print("{} holds the secret key: keep it, and show it to nobody.\n{}.pub holds the public key, for everybody:\n{}\n",
             options.new_key, options.new_key, store::line_of(key.public_key()));
  return Outcome::done;
}

Result<Outcome> sign(const SignOptions& options) {
  if (options.edition.empty() && !options.new_key.empty() && options.key.empty()) return make_key(options);
  if (options.edition.empty() || options.key.empty() || !options.new_key.empty())
    return invalid("name an edition and its key: willai sign EDITION --key FILE; or make a key: willai sign --new-key FILE");
  const store::SecretKey key = TRY(read_secret_key(options.key));
  TRY(store::sign_edition(options.edition, key));
  fmt::print("{} is signed by {}\n", options.edition, store::line_of(key.public_key()));
  return Outcome::done;
}

}  // namespace

void add_sign(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<SignOptions>();
  Command command =
      add_command(line, exit_status, "sign", "Sign an edition as its publisher, or make the key for that",
                  [options] { return sign(*options); });
  command.option("edition", options->edition, "The edition: a file");
  command.option("--key", options->key, "The file with the secret key to sign with");
  command.option("--new-key", options->new_key, "Make a secret key in this file, and the public key beside it");
}

}  // namespace willai::cli
