// willai verify: is this edition what its publisher made?
#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "store/edition_check.hpp"

namespace willai::cli {
namespace {

struct VerifyOptions {
  std::string edition;
  std::string key;
};

Result<Outcome> verify(const VerifyOptions& options) {
  const store::EditionVerdict verdict = TRY(store::verify_edition(options.edition));
  TRY(check_signer(options.key, options.edition, verdict.proof));
  fmt::print("{} is whole: each of its {} pages is as it was published.\ndigest {}\n{}{}\n", options.edition,
             with_thousands(static_cast<long long>(verdict.pages)), verdict.proof.digest,
             verdict.proof.key.empty() ? "not signed" : "signed by ", verdict.proof.key);
  return Outcome::done;
}

}  // namespace

void add_verify(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<VerifyOptions>();
  Command command = add_command(line, exit_status, "verify",
                                "Check that an edition is as it was published, page by page, and who signed it",
                                [options] { return verify(*options); });
  command.option("edition", options->edition, "The edition: a file").required();
  command.option("--key,--signed-by", options->key, "Also check that this key signed it: a public key, or a file with one");
}

}  // namespace willai::cli
