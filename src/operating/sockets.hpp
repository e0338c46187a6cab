// Sockets that systemd opened for this program (socket activation), and what systemd is told of its state. systemd keeps
// these sockets open over a restart. Readers who connect meanwhile wait, and nobody is refused.
#pragma once

#include <string_view>
#include <vector>

namespace willai::operating {

// The descriptors that LISTEN_FDS names, if it is meant for this process (sd_listen_fds(3)).
std::vector<int> activated_sockets();

// A line such as "READY=1" for the service manager (sd_notify(3)); nothing where there is none.
void notify_manager(std::string_view state);

}  // namespace willai::operating
