#include "cli/edition_keys.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "system/descriptor.hpp"
#include "system/disk.hpp"

namespace willai::cli {
namespace {

Result<std::string> read_line(const std::string& file) {
  auto text = TRY(system::Files().find(file));
  if (!text) return not_found(fmt::format("there is no file “{}”", file));
  return std::move(*text);
}

Result<> write_new(const std::string& file, const std::string& line, mode_t rights) {
  const system::Descriptor made(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights));
  if (!made.is_open() && errno == EEXIST)
    return conflict(fmt::format("“{}” already exists; a key is never overwritten", file));
  const std::string text = line + "\n";
  const bool written = made.is_open() &&
                       ::write(made.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                       ::fsync(made.number()) == 0;
  if (!written) return io_error(fmt::format("cannot write “{}”: {}", file, std::strerror(errno)));
  return Nothing{};
}

Error about(const std::string& file, const Error& error) {
  return {error.kind, fmt::format("“{}” is not usable as a key: {}", file, error.message)};
}

}  // namespace

Result<store::SecretKey> make_key_file(const std::string& file) {
  const std::string open_file = file + ".pub";
  if (system::exists(open_file)) return conflict(fmt::format("“{}” already exists; a key is never overwritten", open_file));
  const store::SecretKey key = store::SecretKey::random();
  TRY(write_new(file, key.line(), 0600));
  TRY(write_new(open_file, store::line_of(key.public_key()), 0644));
  return key;
}

Result<store::SecretKey> read_secret_key(const std::string& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) == 0 && (facts.st_mode & 077) != 0)
    return invalid(fmt::format("other users can read the secret key “{}”; run: chmod 600 {}", file, file));
  auto key = store::SecretKey::parse(TRY(read_line(file)));
  if (!key.ok()) return about(file, key.error());
  return key;
}

Result<store::PublicKey> read_public_key(const std::string& file_or_key) {
  if (auto key = store::parse_public_key(file_or_key); key.ok()) return key;
  auto key = store::parse_public_key(TRY(read_line(file_or_key)));
  if (!key.ok()) return about(file_or_key, key.error());
  return key;
}

Result<> check_signer(const std::string& file_or_key, const std::string& edition, const EditionProof& proof) {
  if (file_or_key.empty()) return Nothing{};
  const std::string wanted = store::line_of(TRY(read_public_key(file_or_key)));
  const std::string name = edition.empty() ? "the built-in edition" : fmt::format("“{}”", edition);
  if (proof.key.empty()) return invalid(fmt::format("{} is whole, but nobody signed it", name));
  if (proof.key != wanted) return invalid(fmt::format("{} is whole, but another key signed it: {}", name, proof.key));
  return Nothing{};
}

}  // namespace willai::cli
