#include "cli/handover.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "operating/log.hpp"

namespace willai::cli {
namespace {

using system::Descriptor;

constexpr std::size_t kMostSockets = 253;  // that one message takes (SCM_MAX_FD); each thread of a server has one
constexpr int kDoorPatience = 5000;  // milliseconds, of the next run for an answer
constexpr int kDoorLook = 200;       // milliseconds, between two looks whether to end
constexpr char kServing = 's';

// What goes with the descriptors.
struct Counts {
  unsigned site = 0;
  unsigned watch = 0;
};

// The descriptors behind a message, which the kernel wants aligned.
struct alignas(cmsghdr) Room {
  std::array<char, CMSG_SPACE(kMostSockets * sizeof(int))> bytes{};
};

Result<sockaddr_un> address_of(const std::string& file) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (file.size() >= sizeof address.sun_path)
    return invalid(fmt::format("“{}” in --handover is too long for a socket file; use a shorter path", file));
  std::memcpy(address.sun_path, file.c_str(), file.size() + 1);
  return address;
}

Descriptor new_socket() { return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

bool is_readable(int socket, int milliseconds) {
  pollfd asked{socket, POLLIN, 0};
  return ::poll(&asked, 1, milliseconds) > 0;
}

bool send_sockets(int client, const Handover::Sockets& sockets) {
  std::vector<int> all = sockets.site;
  all.insert(all.end(), sockets.watch.begin(), sockets.watch.end());
  if (all.empty() || all.size() > kMostSockets) return false;
  Counts counts{static_cast<unsigned>(sockets.site.size()), static_cast<unsigned>(sockets.watch.size())};
  iovec part{&counts, sizeof counts};
  Room room;
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = room.bytes.data();
  message.msg_controllen = CMSG_SPACE(all.size() * sizeof(int));
  cmsghdr* const head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN(all.size() * sizeof(int));
  std::memcpy(CMSG_DATA(head), all.data(), all.size() * sizeof(int));
  return ::sendmsg(client, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof counts);
}

// Empty if the other side sends nothing that fits.
std::vector<Descriptor> receive_sockets(int server, Counts& counts) {
  iovec part{&counts, sizeof counts};
  Room room;
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = room.bytes.data();
  message.msg_controllen = room.bytes.size();
  std::vector<Descriptor> sockets;
  if (!is_readable(server, kDoorPatience) || ::recvmsg(server, &message, MSG_CMSG_CLOEXEC) != static_cast<ssize_t>(sizeof counts))
    return sockets;
  const cmsghdr* const head = CMSG_FIRSTHDR(&message);
  if (!head || head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) return sockets;
  std::vector<int> numbers((head->cmsg_len - CMSG_LEN(0)) / sizeof(int));
  std::memcpy(numbers.data(), CMSG_DATA(head), numbers.size() * sizeof(int));
  for (const int number : numbers) sockets.emplace_back(number);
  return sockets;
}

// A user who may end this run by a signal may also take its sockets.
bool is_ours(int client) {
  ucred who{};
  socklen_t size = sizeof who;
  return ::getsockopt(client, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && (who.uid == ::geteuid() || who.uid == 0);
}

}  // namespace

Result<Handover> Handover::open(std::string file) {
  Handover handover(std::move(file));
  TRY(handover.take());
  return handover;
}

Result<> Handover::take() {
  const sockaddr_un address = TRY(address_of(file_));
  Descriptor server = new_socket();
  if (::connect(server.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    if (errno == ENOENT || errno == ECONNREFUSED) return Nothing{};  // nobody serves
    return io_error(fmt::format("cannot ask at “{}” for the sockets of the program that serves: {}", file_, std::strerror(errno)));
  }
  Counts counts;
  held_ = receive_sockets(server.number(), counts);
  if (held_.empty() || held_.size() != counts.site + counts.watch)
    return io_error(fmt::format("the program behind “{}” does not hand over its sockets; end it first", file_));
  for (std::size_t i = 0; i < held_.size(); ++i) (i < counts.site ? taken_.site : taken_.watch).push_back(held_[i].number());
  earlier_ = std::move(server);
  return Nothing{};
}

// The earlier run keeps its file open, but from now on the name leads here.
Result<> Handover::serving(Sockets sockets) {
  const sockaddr_un address = TRY(address_of(file_ + ".new"));
  Descriptor door = new_socket();
  ::unlink(address.sun_path);
  const bool is_open = ::bind(door.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                       ::listen(door.number(), 4) == 0 && std::rename(address.sun_path, file_.c_str()) == 0;
  if (!is_open) return io_error(fmt::format("cannot make the socket file “{}”: {}", file_, std::strerror(errno)));
  if (earlier_.is_open()) (void)::send(earlier_.number(), &kServing, 1, MSG_NOSIGNAL);
  earlier_.close();
  held_.clear();
  door_ = std::jthread([door = std::move(door), sockets = std::move(sockets)](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (!is_readable(door.number(), kDoorLook)) continue;
      const Descriptor client(::accept4(door.number(), nullptr, nullptr, SOCK_CLOEXEC));
      if (client.is_open() && is_ours(client.number())) answer(client.number(), sockets, stop);
    }
  });
  return Nothing{};
}

// A run that fails at its start closes its end, and this one goes on.
void Handover::answer(int client, const Sockets& sockets, const std::stop_token& stop) {
  if (!send_sockets(client, sockets)) return;
  while (!stop.stop_requested()) {
    if (!is_readable(client, kDoorLook)) continue;
    char said = 0;
    if (::recv(client, &said, 1, 0) != 1 || said != kServing) return;
    operating::log_event(operating::LogLevel::info, "handover", "Another run of the program has taken over.");
    ::kill(::getpid(), SIGTERM);
    return;
  }
}

}  // namespace willai::cli
