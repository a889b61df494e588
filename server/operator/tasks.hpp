#pragma once

#include "server/operator/task_arguments.hpp"
#include "server/support/config.hpp"

// What `urdimbre <task>` does. Each returns the process's exit status and says in Spanish what went
// wrong.
namespace urdimbre::operators {

// One node, until SIGTERM or SIGINT; SIGHUP reads certificates and the web client again.
int serve(const support::Config& config, const TaskArguments& asked);

// A worker that makes of recordings what can be heard by those who may not see them, until SIGTERM
// or SIGINT. Any number of them may run.
int render(const support::Config& config, const TaskArguments& asked);

// Brings the database to this version's schema, making it when it is empty.
int migrate(const support::Config& config, const TaskArguments& asked);

// Fills a database that was born as a demo, and is empty, with the demo network.
int demo(const support::Config& config, const TaskArguments& asked);

// Opens a network and its first community, and prints a personal link for who coordinates them.
int network(const support::Config& config, const TaskArguments& asked);

// Prints a link with which people come into a space, as one of its coordinators would make it.
int invite(const support::Config& config, const TaskArguments& asked);

// Prints a link with which a person chooses a new password; on record as the operator's.
int recover(const support::Config& config, const TaskArguments& asked);

// Closes somebody's account for them, without the name and, if they ask for it, without what they
// said (rule P13); the nodes do the rest.
int erase(const support::Config& config, const TaskArguments& asked);

// Prints the log of a space: ids, and words only when they are asked for.
int print_log(const support::Config& config, const TaskArguments& asked);

// Says what is wrong with a template, or that it is right. 1: something is.
int check_template(const support::Config& config, const TaskArguments& asked);

// Replays logs and compares them with everything that was derived from them. 1: something differs.
int verify(const support::Config& config, const TaskArguments& asked);

}  // namespace urdimbre::operators
