// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/json/writer.hpp"
#include "protocol/wire/wire.hpp"

namespace urdimbre::wire {

void encode(std::string& out, const Position& value) {
    out += "{\"epoch\":";
    json::put_uuid(out, value.epoch);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const Person& value) {
    out += "{\"id\":";
    json::put_number(out, value.id);
    out += ",\"name\":";
    json::put_string(out, value.name);
    out += "}";
}

void encode(std::string& out, const Attachment& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"name\":";
    json::put_string(out, value.name);
    out += ",\"media\":";
    json::put_string(out, value.media);
    out += ",\"size\":";
    json::put_number(out, value.size);
    if (value.preview) {
        out += ",\"preview\":";
        json::put_uuid(out, *value.preview);
    }
    out += "}";
}

void encode(std::string& out, const Reacted& value) {
    out += "{\"reaction\":";
    json::put_word(out, name(value.reaction));
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const Answers& value) {
    out += "{\"count\":";
    json::put_number(out, value.count);
    out += ",\"last\":";
    json::put_number(out, value.last);
    out += "}";
}

void encode(std::string& out, const Message& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += ",\"withdrawn\":";
    json::put_bool(out, value.withdrawn);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const Attachment& each) { encode(out, each); });
    }
    if (value.thread) {
        out += ",\"thread\":";
        json::put_uuid(out, *value.thread);
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    if (value.reactions) {
        out += ",\"reactions\":";
        json::put_array(out, *value.reactions, [&](const Reacted& each) { encode(out, each); });
    }
    if (value.answers) {
        out += ",\"answers\":";
        encode(out, *value.answers);
    }
    out += "}";
}

void encode(std::string& out, const ReactionChange& value) {
    out += "{\"reaction\":";
    json::put_word(out, name(value.reaction));
    out += ",\"on\":";
    json::put_array(out, value.on, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"off\":";
    json::put_array(out, value.off, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const MessageVersion& value) {
    out += "{\"at\":";
    json::put_instant(out, value.at);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const AttachedFile& value) {
    out += "{\"file\":";
    json::put_uuid(out, value.file);
    out += ",\"name\":";
    json::put_string(out, value.name);
    if (value.preview) {
        out += ",\"preview\":";
        json::put_uuid(out, *value.preview);
    }
    out += "}";
}

void encode(std::string& out, const FileReference& value) {
    out += "{\"file\":";
    json::put_uuid(out, value.file);
    if (value.preview) {
        out += ",\"preview\":";
        json::put_uuid(out, *value.preview);
    }
    out += "}";
}

void encode(std::string& out, const Material& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.title) {
        out += ",\"title\":";
        json::put_string(out, *value.title);
    }
    if (value.address) {
        out += ",\"address\":";
        json::put_string(out, *value.address);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const Attachment& each) { encode(out, each); });
    }
    out += ",\"removed\":";
    json::put_bool(out, value.removed);
    out += "}";
}

void encode(std::string& out, const StoredMaterial& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    out += ",\"removed\":";
    json::put_bool(out, value.removed);
    out += "}";
}

void encode(std::string& out, const SavedMember& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_number(out, value.roles);
    out += "}";
}

void encode(std::string& out, const SavedMessage& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    out += ",\"versions\":";
    json::put_array(out, value.versions, [&](const Uuid& each) { json::put_uuid(out, each); });
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    if (value.thread) {
        out += ",\"thread\":";
        json::put_uuid(out, *value.thread);
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    if (value.told) {
        out += ",\"told\":";
        json::put_array(out, *value.told, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    if (value.reactions) {
        out += ",\"reactions\":";
        json::put_array(out, *value.reactions, [&](const Reacted& each) { encode(out, each); });
    }
    if (value.answers) {
        out += ",\"answers\":";
        encode(out, *value.answers);
    }
    out += "}";
}

void encode(std::string& out, const SeatRole& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"duty\":";
    json::put_word(out, name(value.duty));
    out += ",\"seats_min\":";
    json::put_number(out, value.seats_min);
    out += ",\"seats_max\":";
    json::put_number(out, value.seats_max);
    out += ",\"shared\":";
    json::put_bool(out, value.shared);
    out += "}";
}

void encode(std::string& out, const ContributionKind& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"family\":";
    json::put_word(out, name(value.family));
    out += "}";
}

void encode(std::string& out, const Grant& value) {
    out += "{\"roles\":";
    json::put_array(out, value.roles, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"kinds\":";
    json::put_array(out, value.kinds, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"policy\":";
    json::put_word(out, name(value.policy));
    if (value.turn_seconds) {
        out += ",\"turn_seconds\":";
        json::put_number(out, *value.turn_seconds);
    }
    if (value.contributions) {
        out += ",\"contributions\":";
        json::put_number(out, *value.contributions);
    }
    if (value.characters) {
        out += ",\"characters\":";
        json::put_number(out, *value.characters);
    }
    out += ",\"needs\":";
    json::put_array(out, value.needs, [&](const Need& each) { json::put_word(out, name(each)); });
    if (value.equal) {
        out += ",\"equal\":";
        json::put_bool(out, *value.equal);
    }
    out += "}";
}

void encode(std::string& out, const Requirement& value) {
    out += "{\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"at_least\":";
    json::put_number(out, value.at_least);
    out += ",\"lock\":";
    json::put_bool(out, value.lock);
    out += "}";
}

void encode(std::string& out, const Group& value) {
    out += "{\"members\":";
    json::put_array(out, value.members, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const GroupsCall& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const SavedCall& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const Nudged& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"invites\":";
    json::put_word(out, name(value.invites));
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const StoredNudge& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"invites\":";
    json::put_word(out, name(value.invites));
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"to\":";
    json::put_array(out, value.to, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const Voice& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"held\":";
    json::put_number(out, value.held);
    out += ",\"entitled\":";
    json::put_number(out, value.entitled);
    out += ",\"turns\":";
    json::put_number(out, value.turns);
    out += "}";
}

void encode(std::string& out, const EquityOf& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"held\":";
    json::put_number(out, value.held);
    out += ",\"turns\":";
    json::put_number(out, value.turns);
    out += ",\"said\":";
    json::put_number(out, value.said);
    out += ",\"warm\":";
    json::put_number(out, value.warm);
    out += ",\"cool\":";
    json::put_number(out, value.cool);
    if (value.time_share) {
        out += ",\"time_share\":";
        json::put_number(out, *value.time_share);
    }
    if (value.turn_share) {
        out += ",\"turn_share\":";
        json::put_number(out, *value.turn_share);
    }
    out += "}";
}

void encode(std::string& out, const RotationOf& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    if (value.presented) {
        out += ",\"presented\":";
        json::put_number(out, *value.presented);
    }
    if (value.facilitated) {
        out += ",\"facilitated\":";
        json::put_number(out, *value.facilitated);
    }
    out += "}";
}

void encode(std::string& out, const Breakouts& value) {
    out += "{\"size_min\":";
    json::put_number(out, value.size_min);
    out += ",\"size_max\":";
    json::put_number(out, value.size_max);
    out += ",\"facilitates\":";
    json::put_string(out, value.facilitates);
    out += ",\"speaks\":";
    json::put_string(out, value.speaks);
    out += "}";
}

void encode(std::string& out, const Poll& value) {
    out += "{\"shape\":";
    json::put_word(out, name(value.shape));
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const std::string& each) { json::put_string(out, each); });
    if (value.options_of) {
        out += ",\"options_of\":";
        json::put_string(out, *value.options_of);
    }
    out += ",\"votes\":";
    json::put_number(out, value.votes);
    if (value.options) {
        out += ",\"options\":";
        json::put_number(out, *value.options);
    }
    if (value.named) {
        out += ",\"named\":";
        json::put_bool(out, *value.named);
    }
    out += "}";
}

void encode(std::string& out, const Ballot& value) {
    out += "{\"options\":";
    json::put_array(out, value.options, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const Uuid& each) { json::put_uuid(out, each); });
    if (value.words) {
        out += ",\"words\":";
        json::put_string(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const StoredBallot& value) {
    out += "{\"options\":";
    json::put_array(out, value.options, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const Uuid& each) { json::put_uuid(out, each); });
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const StoredVote& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const Vote& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const PollCount& value) {
    out += "{\"points\":";
    json::put_number(out, value.points);
    if (value.option) {
        out += ",\"option\":";
        json::put_number(out, *value.option);
    }
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    out += "}";
}

void encode(std::string& out, const PollResult& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    if (value.about) {
        out += ",\"about\":";
        json::put_uuid(out, *value.about);
    }
    out += ",\"entitled\":";
    json::put_number(out, value.entitled);
    out += ",\"answered\":";
    json::put_number(out, value.answered);
    out += ",\"counts\":";
    json::put_array(out, value.counts, [&](const PollCount& each) { encode(out, each); });
    out += ",\"words\":";
    json::put_array(out, value.words, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"named\":";
    json::put_array(out, value.named, [&](const Vote& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const StoredPollResult& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    if (value.about) {
        out += ",\"about\":";
        json::put_uuid(out, *value.about);
    }
    out += ",\"entitled\":";
    json::put_number(out, value.entitled);
    out += ",\"answered\":";
    json::put_number(out, value.answered);
    out += ",\"counts\":";
    json::put_array(out, value.counts, [&](const PollCount& each) { encode(out, each); });
    out += ",\"words\":";
    json::put_array(out, value.words, [&](const Uuid& each) { json::put_uuid(out, each); });
    out += ",\"named\":";
    json::put_array(out, value.named, [&](const StoredVote& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const LateVote& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const StoredLateVote& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const StoredVoters& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const PollAfterwards& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"answered\":";
    json::put_number(out, value.answered);
    if (value.merged) {
        out += ",\"merged\":";
        encode(out, *value.merged);
    }
    out += "}";
}

void encode(std::string& out, const StoredPollAfterwards& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"answered\":";
    json::put_number(out, value.answered);
    if (value.merged) {
        out += ",\"merged\":";
        encode(out, *value.merged);
    }
    out += "}";
}

void encode(std::string& out, const Board& value) {
    out += "{\"kinds\":";
    json::put_array(out, value.kinds, [&](const std::string& each) { json::put_string(out, each); });
    out += "}";
}

void encode(std::string& out, const Speakers& value) {
    out += "{\"kinds\":";
    json::put_array(out, value.kinds, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"policy\":";
    json::put_word(out, name(value.policy));
    if (value.turn_seconds) {
        out += ",\"turn_seconds\":";
        json::put_number(out, *value.turn_seconds);
    }
    out += "}";
}

void encode(std::string& out, const Gallery& value) {
    out += "{\"reactions\":";
    json::put_bool(out, value.reactions);
    if (value.questions) {
        out += ",\"questions\":";
        json::put_number(out, *value.questions);
    }
    out += ",\"votes\":";
    json::put_bool(out, value.votes);
    if (value.speakers) {
        out += ",\"speakers\":";
        encode(out, *value.speakers);
    }
    out += "}";
}

void encode(std::string& out, const Question& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += ",\"votes\":";
    json::put_number(out, value.votes);
    if (value.standing) {
        out += ",\"standing\":";
        json::put_word(out, name(*value.standing));
    }
    out += "}";
}

void encode(std::string& out, const QuestionVotes& value) {
    out += "{\"number\":";
    json::put_number(out, value.number);
    out += ",\"votes\":";
    json::put_number(out, value.votes);
    out += "}";
}

void encode(std::string& out, const GalleryWord& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"since\":";
    json::put_instant(out, value.since);
    if (value.until) {
        out += ",\"until\":";
        json::put_instant(out, *value.until);
    }
    out += "}";
}

void encode(std::string& out, const GalleryState& value) {
    out += "{\"questions\":";
    json::put_array(out, value.questions, [&](const Question& each) { encode(out, each); });
    out += ",\"reactions\":";
    json::put_array(out, value.reactions, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    if (value.word) {
        out += ",\"word\":";
        encode(out, *value.word);
    }
    out += "}";
}

void encode(std::string& out, const SavedQuestion& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    out += ",\"standing\":";
    json::put_word(out, name(value.standing));
    out += ",\"voters\":";
    json::put_array(out, value.voters, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const SavedGallery& value) {
    out += "{\"voters\":";
    json::put_array(out, value.voters, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"questions\":";
    json::put_array(out, value.questions, [&](const SavedQuestion& each) { encode(out, each); });
    out += ",\"asked\":";
    json::put_number(out, value.asked);
    out += ",\"reactions\":";
    json::put_array(out, value.reactions, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += ",\"hands\":";
    json::put_array(out, value.hands, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.word) {
        out += ",\"word\":";
        encode(out, *value.word);
    }
    out += "}";
}

void encode(std::string& out, const Phase& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"seconds\":";
    json::put_number(out, value.seconds);
    out += ",\"grants\":";
    json::put_array(out, value.grants, [&](const Grant& each) { encode(out, each); });
    out += ",\"silent\":";
    json::put_array(out, value.silent, [&](const std::string& each) { json::put_string(out, each); });
    if (value.speaks_first) {
        out += ",\"speaks_first\":";
        json::put_string(out, *value.speaks_first);
    }
    out += ",\"visibility\":";
    json::put_word(out, name(value.visibility));
    out += ",\"authorship\":";
    json::put_word(out, name(value.authorship));
    out += ",\"requires\":";
    json::put_array(out, value.requires_, [&](const Requirement& each) { encode(out, each); });
    out += ",\"exits\":";
    json::put_array(out, value.exits, [&](const PhaseExit& each) { json::put_word(out, name(each)); });
    if (value.breakouts) {
        out += ",\"breakouts\":";
        encode(out, *value.breakouts);
    }
    if (value.poll) {
        out += ",\"poll\":";
        encode(out, *value.poll);
    }
    if (value.board) {
        out += ",\"board\":";
        encode(out, *value.board);
    }
    if (value.gallery) {
        out += ",\"gallery\":";
        encode(out, *value.gallery);
    }
    out += "}";
}

void encode(std::string& out, const FormField& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"required\":";
    json::put_bool(out, value.required);
    out += "}";
}

void encode(std::string& out, const Preparation& value) {
    out += "{\"fields\":";
    json::put_array(out, value.fields, [&](const FormField& each) { encode(out, each); });
    out += ",\"fills\":";
    json::put_array(out, value.fills, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"shows\":";
    json::put_array(out, value.shows, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"to_all\":";
    json::put_bool(out, value.to_all);
    out += ",\"lock\":";
    json::put_bool(out, value.lock);
    out += "}";
}

void encode(std::string& out, const FormAnswer& value) {
    out += "{\"field\":";
    json::put_string(out, value.field);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const StoredFormAnswer& value) {
    out += "{\"field\":";
    json::put_string(out, value.field);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const Protocol& value) {
    out += "{\"roles\":";
    json::put_array(out, value.roles, [&](const SeatRole& each) { encode(out, each); });
    out += ",\"kinds\":";
    json::put_array(out, value.kinds, [&](const ContributionKind& each) { encode(out, each); });
    out += ",\"phases\":";
    json::put_array(out, value.phases, [&](const Phase& each) { encode(out, each); });
    out += ",\"grace_seconds\":";
    json::put_number(out, value.grace_seconds);
    out += ",\"succession_seconds\":";
    json::put_number(out, value.succession_seconds);
    if (value.preparation) {
        out += ",\"preparation\":";
        encode(out, *value.preparation);
    }
    if (value.confidential) {
        out += ",\"confidential\":";
        json::put_bool(out, *value.confidential);
    }
    out += "}";
}

void encode(std::string& out, const SeatedPerson& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += "}";
}

void encode(std::string& out, const Seat& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    out += "}";
}

void encode(std::string& out, const Party& value) {
    out += "{\"role\":";
    json::put_string(out, value.role);
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    out += "}";
}

void encode(std::string& out, const Turn& value) {
    out += "{\"grant\":";
    json::put_number(out, value.grant);
    if (value.holder) {
        out += ",\"holder\":";
        encode(out, *value.holder);
    }
    out += ",\"since\":";
    json::put_instant(out, value.since);
    if (value.until) {
        out += ",\"until\":";
        json::put_instant(out, *value.until);
    }
    out += ",\"queue\":";
    json::put_array(out, value.queue, [&](const Party& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const Contribution& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.author) {
        out += ",\"author\":";
        json::put_number(out, *value.author);
    }
    if (value.anonymous) {
        out += ",\"anonymous\":";
        json::put_bool(out, *value.anonymous);
    }
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"shown\":";
    json::put_word(out, name(value.shown));
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.rests_on) {
        out += ",\"rests_on\":";
        json::put_uuid(out, *value.rests_on);
    }
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"late\":";
    json::put_bool(out, value.late);
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += ",\"withdrawn\":";
    json::put_bool(out, value.withdrawn);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const Attachment& each) { encode(out, each); });
    }
    if (value.group) {
        out += ",\"group\":";
        json::put_number(out, *value.group);
    }
    out += "}";
}

void encode(std::string& out, const Confirmation& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"corrections\":";
    json::put_number(out, value.corrections);
    out += "}";
}

void encode(std::string& out, const Correction& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.taken_back) {
        out += ",\"taken_back\":";
        json::put_instant(out, *value.taken_back);
    }
    out += "}";
}

void encode(std::string& out, const StoredCorrection& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    if (value.taken_back) {
        out += ",\"taken_back\":";
        json::put_instant(out, *value.taken_back);
    }
    out += "}";
}

void encode(std::string& out, const PhaseHeld& value) {
    out += "{\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"opened\":";
    json::put_instant(out, value.opened);
    if (value.closed) {
        out += ",\"closed\":";
        json::put_instant(out, *value.closed);
    }
    out += "}";
}

void encode(std::string& out, const StageOf& value) {
    out += "{\"cycle\":";
    json::put_uuid(out, value.cycle);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += "}";
}

void encode(std::string& out, const Conversation& value) {
    out += "{\"stage\":";
    json::put_word(out, name(value.stage));
    if (value.script) {
        out += ",\"script\":";
        json::put_string(out, *value.script);
    }
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    out += ",\"seats\":";
    json::put_array(out, value.seats, [&](const Seat& each) { encode(out, each); });
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"entered_at\":";
    json::put_instant(out, value.entered_at);
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"overtime\":";
    json::put_bool(out, value.overtime);
    if (value.paused_at) {
        out += ",\"paused_at\":";
        json::put_instant(out, *value.paused_at);
    }
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    out += ",\"ready\":";
    json::put_array(out, value.ready, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"excepted\":";
    json::put_array(out, value.excepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.vote) {
        out += ",\"vote\":";
        encode(out, *value.vote);
    }
    out += ",\"polls\":";
    json::put_array(out, value.polls, [&](const PollResult& each) { encode(out, each); });
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const Contribution& each) { encode(out, each); });
    if (value.started_at) {
        out += ",\"started_at\":";
        json::put_instant(out, *value.started_at);
    }
    if (value.ended_at) {
        out += ",\"ended_at\":";
        json::put_instant(out, *value.ended_at);
    }
    if (value.ending) {
        out += ",\"ending\":";
        json::put_word(out, name(*value.ending));
    }
    if (value.confirmed) {
        out += ",\"confirmed\":";
        json::put_array(out, *value.confirmed, [&](const Confirmation& each) { encode(out, each); });
    }
    if (value.corrections) {
        out += ",\"corrections\":";
        json::put_array(out, *value.corrections, [&](const Correction& each) { encode(out, each); });
    }
    if (value.mode) {
        out += ",\"mode\":";
        json::put_word(out, name(*value.mode));
    }
    if (value.closes) {
        out += ",\"closes\":";
        json::put_array(out, *value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    }
    if (value.form) {
        out += ",\"form\":";
        json::put_array(out, *value.form, [&](const FormAnswer& each) { encode(out, each); });
    }
    if (value.groups) {
        out += ",\"groups\":";
        json::put_array(out, *value.groups, [&](const Group& each) { encode(out, each); });
    }
    if (value.call) {
        out += ",\"call\":";
        encode(out, *value.call);
    }
    if (value.gallery) {
        out += ",\"gallery\":";
        encode(out, *value.gallery);
    }
    if (value.nudges) {
        out += ",\"nudges\":";
        json::put_array(out, *value.nudges, [&](const Nudged& each) { encode(out, each); });
    }
    if (value.materials) {
        out += ",\"materials\":";
        json::put_array(out, *value.materials, [&](const Material& each) { encode(out, each); });
    }
    if (value.voted) {
        out += ",\"voted\":";
        json::put_array(out, *value.voted, [&](const std::uint32_t& each) { json::put_number(out, each); });
    }
    if (value.late_votes) {
        out += ",\"late_votes\":";
        json::put_array(out, *value.late_votes, [&](const LateVote& each) { encode(out, each); });
    }
    if (value.afterwards) {
        out += ",\"afterwards\":";
        json::put_array(out, *value.afterwards, [&](const PollAfterwards& each) { encode(out, each); });
    }
    if (value.of_stage) {
        out += ",\"of_stage\":";
        encode(out, *value.of_stage);
    }
    out += "}";
}

void encode(std::string& out, const StoredContribution& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.author) {
        out += ",\"author\":";
        json::put_number(out, *value.author);
    }
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"shown\":";
    json::put_word(out, name(value.shown));
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.rests_on) {
        out += ",\"rests_on\":";
        json::put_uuid(out, *value.rests_on);
    }
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"late\":";
    json::put_bool(out, value.late);
    out += ",\"bytes\":";
    json::put_number(out, value.bytes);
    out += ",\"versions\":";
    json::put_array(out, value.versions, [&](const Uuid& each) { json::put_uuid(out, each); });
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    if (value.group) {
        out += ",\"group\":";
        json::put_number(out, *value.group);
    }
    out += "}";
}

void encode(std::string& out, const Incident& value) {
    out += "{\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    if (value.kind) {
        out += ",\"kind\":";
        json::put_string(out, *value.kind);
    }
    out += "}";
}

void encode(std::string& out, const Participant& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const std::string& each) { json::put_string(out, each); });
    out += "}";
}

void encode(std::string& out, const ActaPhase& value) {
    out += "{\"planned\":";
    json::put_number(out, value.planned);
    out += ",\"used\":";
    json::put_number(out, value.used);
    out += "}";
}

void encode(std::string& out, const Rethought& value) {
    out += "{\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"before\":";
    json::put_uuid(out, value.before);
    if (value.after) {
        out += ",\"after\":";
        json::put_uuid(out, *value.after);
    }
    out += "}";
}

void encode(std::string& out, const ActaIncident& value) {
    out += "{\"at\":";
    json::put_instant(out, value.at);
    out += ",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    if (value.kind) {
        out += ",\"kind\":";
        json::put_string(out, *value.kind);
    }
    out += "}";
}

void encode(std::string& out, const Commitment& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"session\":";
    json::put_number(out, value.session);
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"state\":";
    json::put_word(out, name(value.state));
    out += ",\"made_at\":";
    json::put_instant(out, value.made_at);
    if (value.changed_at) {
        out += ",\"changed_at\":";
        json::put_instant(out, *value.changed_at);
    }
    if (value.noted_by) {
        out += ",\"noted_by\":";
        json::put_number(out, *value.noted_by);
    }
    out += "}";
}

void encode(std::string& out, const SessionLeft& value) {
    out += "{\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"session\":";
    json::put_number(out, value.session);
    if (value.began_at) {
        out += ",\"began_at\":";
        json::put_instant(out, *value.began_at);
    }
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"commitments\":";
    json::put_number(out, value.commitments);
    out += ",\"beyond\":";
    json::put_number(out, value.beyond);
    out += "}";
}

void encode(std::string& out, const EvidenceBrought& value) {
    out += "{\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += "}";
}

void encode(std::string& out, const CommitmentDetails& value) {
    out += "{\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.moves) {
        out += ",\"moves\":";
        json::put_string(out, *value.moves);
    }
    if (value.evidence) {
        out += ",\"evidence\":";
        json::put_string(out, *value.evidence);
    }
    if (value.goal) {
        out += ",\"goal\":";
        json::put_string(out, *value.goal);
    }
    out += "}";
}

void encode(std::string& out, const Proposal& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"to\":";
    json::put_number(out, value.to);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += "}";
}

void encode(std::string& out, const Ledger& value) {
    out += "{\"commitments\":";
    json::put_array(out, value.commitments, [&](const Commitment& each) { encode(out, each); });
    out += ",\"sessions\":";
    json::put_array(out, value.sessions, [&](const SessionLeft& each) { encode(out, each); });
    if (value.evidence) {
        out += ",\"evidence\":";
        json::put_array(out, *value.evidence, [&](const EvidenceBrought& each) { encode(out, each); });
    }
    if (value.details) {
        out += ",\"details\":";
        json::put_array(out, *value.details, [&](const CommitmentDetails& each) { encode(out, each); });
    }
    if (value.proposals) {
        out += ",\"proposals\":";
        json::put_array(out, *value.proposals, [&](const Proposal& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const ProposalTold& value) {
    out += "{\"proposal\":";
    encode(out, value.proposal);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const ProposalDeclined& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"to\":";
    json::put_number(out, value.to);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const StoredDeclined& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"to\":";
    json::put_number(out, value.to);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.note) {
        out += ",\"note\":";
        json::put_uuid(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const EvidenceTold& value) {
    out += "{\"space\":";
    json::put_number(out, value.space);
    out += ",\"message\":";
    encode(out, value.message);
    out += "}";
}

void encode(std::string& out, const CommitmentTold& value) {
    out += "{\"commitment\":";
    encode(out, value.commitment);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    if (value.closed) {
        out += ",\"closed\":";
        json::put_number(out, *value.closed);
    }
    if (value.details) {
        out += ",\"details\":";
        encode(out, *value.details);
    }
    if (value.evidence) {
        out += ",\"evidence\":";
        json::put_array(out, *value.evidence, [&](const EvidenceTold& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const CommitmentPage& value) {
    out += "{\"commitments\":";
    json::put_array(out, value.commitments, [&](const CommitmentTold& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    if (value.more) {
        out += ",\"more\":";
        json::put_number(out, *value.more);
    }
    if (value.proposals) {
        out += ",\"proposals\":";
        json::put_array(out, *value.proposals, [&](const ProposalTold& each) { encode(out, each); });
    }
    if (value.declined) {
        out += ",\"declined\":";
        json::put_array(out, *value.declined, [&](const ProposalDeclined& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const StoredNote& value) {
    out += "{\"words\":";
    json::put_uuid(out, value.words);
    if (value.space) {
        out += ",\"space\":";
        json::put_number(out, *value.space);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const StoredCommitment& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"session\":";
    json::put_number(out, value.session);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"state\":";
    json::put_word(out, name(value.state));
    out += ",\"made_at\":";
    json::put_instant(out, value.made_at);
    if (value.changed_at) {
        out += ",\"changed_at\":";
        json::put_instant(out, *value.changed_at);
    }
    if (value.note) {
        out += ",\"note\":";
        encode(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const StageReport& value) {
    out += "{\"of\":";
    encode(out, value.of);
    out += ",\"synthesis\":";
    json::put_bool(out, value.synthesis);
    out += ",\"agreed\":";
    json::put_number(out, value.agreed);
    out += "}";
}

void encode(std::string& out, const ActaReport& value) {
    out += "{\"ended_at\":";
    json::put_instant(out, value.ended_at);
    if (value.began_at) {
        out += ",\"began_at\":";
        json::put_instant(out, *value.began_at);
    }
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const StoredCommitment& each) { encode(out, each); });
    out += ",\"again\":";
    json::put_bool(out, value.again);
    if (value.stage) {
        out += ",\"stage\":";
        encode(out, *value.stage);
    }
    out += "}";
}

void encode(std::string& out, const StoredDetails& value) {
    out += "{\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const SavedLedger& value) {
    out += "{\"commitments\":";
    json::put_array(out, value.commitments, [&](const StoredCommitment& each) { encode(out, each); });
    out += ",\"sessions\":";
    json::put_array(out, value.sessions, [&](const SessionLeft& each) { encode(out, each); });
    if (value.closed) {
        out += ",\"closed\":";
        json::put_number(out, *value.closed);
    }
    if (value.evidence) {
        out += ",\"evidence\":";
        json::put_array(out, *value.evidence, [&](const EvidenceBrought& each) { encode(out, each); });
    }
    if (value.details) {
        out += ",\"details\":";
        json::put_array(out, *value.details, [&](const StoredDetails& each) { encode(out, each); });
    }
    if (value.proposals) {
        out += ",\"proposals\":";
        json::put_array(out, *value.proposals, [&](const Proposal& each) { encode(out, each); });
    }
    if (value.declined) {
        out += ",\"declined\":";
        json::put_array(out, *value.declined, [&](const StoredDeclined& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const StoryPart& value) {
    out += "{\"name\":";
    json::put_word(out, name(value.name));
    out += ",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const Story& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"form\":";
    json::put_word(out, name(value.form));
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.changed_at) {
        out += ",\"changed_at\":";
        json::put_instant(out, *value.changed_at);
    }
    if (value.parts) {
        out += ",\"parts\":";
        json::put_array(out, *value.parts, [&](const StoryPart& each) { encode(out, each); });
    }
    out += ",\"drawn_on\":";
    json::put_array(out, value.drawn_on, [&](const std::string& each) { json::put_string(out, each); });
    out += "}";
}

void encode(std::string& out, const StoryPage& value) {
    out += "{\"stories\":";
    json::put_array(out, value.stories, [&](const Story& each) { encode(out, each); });
    if (value.more) {
        out += ",\"more\":";
        json::put_number(out, *value.more);
    }
    out += "}";
}

void encode(std::string& out, const SavedStory& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"form\":";
    json::put_word(out, name(value.form));
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.changed_at) {
        out += ",\"changed_at\":";
        json::put_instant(out, *value.changed_at);
    }
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const Acta& value) {
    out += "{\"space\":";
    json::put_number(out, value.space);
    out += ",\"title\":";
    json::put_string(out, value.title);
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    if (value.script) {
        out += ",\"script\":";
        json::put_string(out, *value.script);
    }
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    if (value.started_at) {
        out += ",\"started_at\":";
        json::put_instant(out, *value.started_at);
    }
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"ending\":";
    json::put_word(out, name(value.ending));
    out += ",\"participants\":";
    json::put_array(out, value.participants, [&](const Participant& each) { encode(out, each); });
    out += ",\"phases\":";
    json::put_array(out, value.phases, [&](const ActaPhase& each) { encode(out, each); });
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const Contribution& each) { encode(out, each); });
    out += ",\"rethought\":";
    json::put_array(out, value.rethought, [&](const Rethought& each) { encode(out, each); });
    out += ",\"polls\":";
    json::put_array(out, value.polls, [&](const PollResult& each) { encode(out, each); });
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const Uuid& each) { json::put_uuid(out, each); });
    out += ",\"closing\":";
    json::put_array(out, value.closing, [&](const Uuid& each) { json::put_uuid(out, each); });
    out += ",\"incidents\":";
    json::put_array(out, value.incidents, [&](const ActaIncident& each) { encode(out, each); });
    out += ",\"pending\":";
    json::put_array(out, value.pending, [&](const CommitmentTold& each) { encode(out, each); });
    if (value.details) {
        out += ",\"details\":";
        json::put_array(out, *value.details, [&](const CommitmentDetails& each) { encode(out, each); });
    }
    if (value.confirmed) {
        out += ",\"confirmed\":";
        json::put_array(out, *value.confirmed, [&](const Confirmation& each) { encode(out, each); });
    }
    if (value.corrections) {
        out += ",\"corrections\":";
        json::put_array(out, *value.corrections, [&](const Correction& each) { encode(out, each); });
    }
    if (value.mode) {
        out += ",\"mode\":";
        json::put_word(out, name(*value.mode));
    }
    if (value.closes) {
        out += ",\"closes\":";
        json::put_array(out, *value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    }
    if (value.held) {
        out += ",\"held\":";
        json::put_array(out, *value.held, [&](const PhaseHeld& each) { encode(out, each); });
    }
    if (value.form) {
        out += ",\"form\":";
        json::put_array(out, *value.form, [&](const FormAnswer& each) { encode(out, each); });
    }
    if (value.groups) {
        out += ",\"groups\":";
        json::put_array(out, *value.groups, [&](const Group& each) { encode(out, each); });
    }
    if (value.questions) {
        out += ",\"questions\":";
        json::put_array(out, *value.questions, [&](const Question& each) { encode(out, each); });
    }
    if (value.materials) {
        out += ",\"materials\":";
        json::put_array(out, *value.materials, [&](const Material& each) { encode(out, each); });
    }
    if (value.afterwards) {
        out += ",\"afterwards\":";
        json::put_array(out, *value.afterwards, [&](const PollAfterwards& each) { encode(out, each); });
    }
    if (value.of_stage) {
        out += ",\"of_stage\":";
        encode(out, *value.of_stage);
    }
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const VisitsAgreed& value) {
    out += "{\"year\":";
    json::put_number(out, value.year);
    if (value.modality) {
        out += ",\"modality\":";
        json::put_string(out, *value.modality);
    }
    out += ",\"month\":";
    json::put_number(out, value.month);
    out += ",\"months\":";
    json::put_array(out, value.months, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const ActivityAgreed& value) {
    out += "{\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"times\":";
    json::put_number(out, value.times);
    out += ",\"monthly\":";
    json::put_number(out, value.monthly);
    if (value.days_min) {
        out += ",\"days_min\":";
        json::put_number(out, *value.days_min);
    }
    if (value.days_max) {
        out += ",\"days_max\":";
        json::put_number(out, *value.days_max);
    }
    out += "}";
}

void encode(std::string& out, const HeldActivity& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"days\":";
    json::put_number(out, value.days);
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    if (value.reach) {
        out += ",\"reach\":";
        json::put_word(out, name(*value.reach));
    }
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.about) {
        out += ",\"about\":";
        json::put_string(out, *value.about);
    }
    out += "}";
}

void encode(std::string& out, const StoredActivity& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"days\":";
    json::put_number(out, value.days);
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    if (value.reach) {
        out += ",\"reach\":";
        json::put_word(out, name(*value.reach));
    }
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    out += ",\"cleared\":";
    json::put_bool(out, value.cleared);
    out += "}";
}

void encode(std::string& out, const Agreement& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.goals) {
        out += ",\"goals\":";
        json::put_string(out, *value.goals);
    }
    if (value.channel) {
        out += ",\"channel\":";
        json::put_string(out, *value.channel);
    }
    if (value.confidentiality) {
        out += ",\"confidentiality\":";
        json::put_string(out, *value.confidentiality);
    }
    if (value.every_days) {
        out += ",\"every_days\":";
        json::put_number(out, *value.every_days);
    }
    if (value.minutes) {
        out += ",\"minutes\":";
        json::put_number(out, *value.minutes);
    }
    if (value.visits) {
        out += ",\"visits\":";
        encode(out, *value.visits);
    }
    if (value.activities) {
        out += ",\"activities\":";
        json::put_array(out, *value.activities, [&](const ActivityAgreed& each) { encode(out, each); });
    }
    out += ",\"accepted\":";
    json::put_array(out, value.accepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.since) {
        out += ",\"since\":";
        json::put_instant(out, *value.since);
    }
    out += "}";
}

void encode(std::string& out, const StageMeeting& value) {
    out += "{\"session\":";
    json::put_number(out, value.session);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"synthesis\":";
    json::put_bool(out, value.synthesis);
    out += ",\"agreed\":";
    json::put_number(out, value.agreed);
    out += "}";
}

void encode(std::string& out, const StagePass& value) {
    out += "{\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const Cycle& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"version\":";
    json::put_number(out, value.version);
    if (value.script) {
        out += ",\"script\":";
        json::put_string(out, *value.script);
    }
    out += ",\"stages\":";
    json::put_array(out, value.stages, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += ",\"round\":";
    json::put_number(out, value.round);
    out += ",\"passes\":";
    json::put_array(out, value.passes, [&](const StagePass& each) { encode(out, each); });
    if (value.parties_changed_at) {
        out += ",\"parties_changed_at\":";
        json::put_instant(out, *value.parties_changed_at);
    }
    if (value.meetings) {
        out += ",\"meetings\":";
        json::put_array(out, *value.meetings, [&](const StageMeeting& each) { encode(out, each); });
    }
    if (value.document) {
        out += ",\"document\":";
        json::put_uuid(out, *value.document);
    }
    if (value.edited_by) {
        out += ",\"edited_by\":";
        json::put_number(out, *value.edited_by);
    }
    out += "}";
}

void encode(std::string& out, const CycleLeft& value) {
    out += "{\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"rounds\":";
    json::put_number(out, value.rounds);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const RoleTaken& value) {
    out += "{\"role\":";
    json::put_word(out, name(value.role));
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const NotesShared& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += "}";
}

void encode(std::string& out, const Dialogue& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.holds_since) {
        out += ",\"holds_since\":";
        json::put_instant(out, *value.holds_since);
    }
    out += "}";
}

void encode(std::string& out, const Observation& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"starts_at\":";
    json::put_instant(out, value.starts_at);
    out += ",\"minutes\":";
    json::put_number(out, value.minutes);
    out += ",\"observers\":";
    json::put_array(out, value.observers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"observed\":";
    json::put_number(out, value.observed);
    if (value.course) {
        out += ",\"course\":";
        json::put_string(out, *value.course);
    }
    if (value.looks_at) {
        out += ",\"looks_at\":";
        json::put_string(out, *value.looks_at);
    }
    if (value.records) {
        out += ",\"records\":";
        json::put_string(out, *value.records);
    }
    out += ",\"accepted\":";
    json::put_array(out, value.accepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.agreed_at) {
        out += ",\"agreed_at\":";
        json::put_instant(out, *value.agreed_at);
    }
    out += ",\"notes\":";
    json::put_array(out, value.notes, [&](const NotesShared& each) { encode(out, each); });
    if (value.dialogue) {
        out += ",\"dialogue\":";
        encode(out, *value.dialogue);
    }
    out += ",\"dialogue_by\":";
    json::put_instant(out, value.dialogue_by);
    if (value.withdrawn_at) {
        out += ",\"withdrawn_at\":";
        json::put_instant(out, *value.withdrawn_at);
    }
    if (value.withdrawn_by) {
        out += ",\"withdrawn_by\":";
        json::put_number(out, *value.withdrawn_by);
    }
    out += "}";
}

void encode(std::string& out, const ConsentGiven& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"consent\":";
    json::put_word(out, name(value.consent));
    out += "}";
}

void encode(std::string& out, const Recording& value) {
    out += "{\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"media\":";
    json::put_word(out, name(value.media));
    out += ",\"size\":";
    json::put_number(out, value.size);
    if (value.seconds) {
        out += ",\"seconds\":";
        json::put_number(out, *value.seconds);
    }
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"consents\":";
    json::put_array(out, value.consents, [&](const ConsentGiven& each) { encode(out, each); });
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += ",\"readers\":";
    json::put_array(out, value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.shared_at) {
        out += ",\"shared_at\":";
        json::put_instant(out, *value.shared_at);
    }
    out += ",\"sound_only\":";
    json::put_bool(out, value.sound_only);
    out += ",\"comments\":";
    json::put_number(out, value.comments);
    out += ",\"clips\":";
    json::put_number(out, value.clips);
    if (value.withdrawn_at) {
        out += ",\"withdrawn_at\":";
        json::put_instant(out, *value.withdrawn_at);
    }
    if (value.withdrawn_by) {
        out += ",\"withdrawn_by\":";
        json::put_number(out, *value.withdrawn_by);
    }
    out += ",\"expired\":";
    json::put_bool(out, value.expired);
    out += "}";
}

void encode(std::string& out, const PlannedAction& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"from\":";
    json::put_number(out, value.from);
    out += ",\"to\":";
    json::put_number(out, value.to);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"others\":";
    json::put_bool(out, value.others);
    out += "}";
}

void encode(std::string& out, const ActionStanding& value) {
    out += "{\"state\":";
    json::put_word(out, name(value.state));
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const PlanAction& value) {
    out += "{\"action\":";
    encode(out, value.action);
    out += ",\"standings\":";
    json::put_array(out, value.standings, [&](const ActionStanding& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const PlannedIndicator& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"level\":";
    json::put_word(out, name(value.level));
    out += "}";
}

void encode(std::string& out, const IndicatorMeasure& value) {
    out += "{\"value\":";
    json::put_string(out, value.value);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.source) {
        out += ",\"source\":";
        json::put_string(out, *value.source);
    }
    out += "}";
}

void encode(std::string& out, const PlanIndicator& value) {
    out += "{\"indicator\":";
    encode(out, value.indicator);
    out += ",\"measures\":";
    json::put_array(out, value.measures, [&](const IndicatorMeasure& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const PlanValidation& value) {
    out += "{\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.words) {
        out += ",\"words\":";
        json::put_string(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const SupportPlan& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"document\":";
    json::put_uuid(out, value.document);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"began_by\":";
    json::put_number(out, value.began_by);
    out += ",\"kept_at\":";
    json::put_instant(out, value.kept_at);
    out += ",\"kept_by\":";
    json::put_number(out, value.kept_by);
    out += ",\"actions\":";
    json::put_array(out, value.actions, [&](const PlanAction& each) { encode(out, each); });
    out += ",\"indicators\":";
    json::put_array(out, value.indicators, [&](const PlanIndicator& each) { encode(out, each); });
    out += ",\"validations\":";
    json::put_array(out, value.validations, [&](const PlanValidation& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const PlanProgress& value) {
    out += "{\"actions\":";
    json::put_number(out, value.actions);
    out += ",\"to_date\":";
    json::put_number(out, value.to_date);
    out += ",\"done\":";
    json::put_number(out, value.done);
    out += ",\"dropped\":";
    json::put_number(out, value.dropped);
    out += ",\"charges\":";
    json::put_number(out, value.charges);
    out += ",\"met\":";
    json::put_number(out, value.met);
    out += "}";
}

void encode(std::string& out, const PlanLeft& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.words) {
        out += ",\"words\":";
        json::put_string(out, *value.words);
    }
    out += ",\"progress\":";
    encode(out, value.progress);
    out += "}";
}

void encode(std::string& out, const TopicTie& value) {
    out += "{\"part\":";
    json::put_word(out, name(value.part));
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"done\":";
    json::put_bool(out, value.done);
    out += "}";
}

void encode(std::string& out, const Topic& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.title) {
        out += ",\"title\":";
        json::put_string(out, *value.title);
    }
    out += ",\"ties\":";
    json::put_array(out, value.ties, [&](const TopicTie& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const Accompaniment& value) {
    out += "{\"left\":";
    json::put_array(out, value.left, [&](const CycleLeft& each) { encode(out, each); });
    if (value.agreement) {
        out += ",\"agreement\":";
        encode(out, *value.agreement);
    }
    if (value.proposed) {
        out += ",\"proposed\":";
        encode(out, *value.proposed);
    }
    if (value.cycle) {
        out += ",\"cycle\":";
        encode(out, *value.cycle);
    }
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const RoleTaken& each) { encode(out, each); });
    out += ",\"observations\":";
    json::put_array(out, value.observations, [&](const Observation& each) { encode(out, each); });
    out += ",\"recordings\":";
    json::put_array(out, value.recordings, [&](const Recording& each) { encode(out, each); });
    if (value.plan) {
        out += ",\"plan\":";
        encode(out, *value.plan);
    }
    out += ",\"plans_left\":";
    json::put_array(out, value.plans_left, [&](const PlanLeft& each) { encode(out, each); });
    out += ",\"topics\":";
    json::put_array(out, value.topics, [&](const Topic& each) { encode(out, each); });
    if (value.activities) {
        out += ",\"activities\":";
        json::put_array(out, *value.activities, [&](const HeldActivity& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const StoredStanding& value) {
    out += "{\"state\":";
    json::put_word(out, name(value.state));
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.note) {
        out += ",\"note\":";
        json::put_uuid(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const StoredAction& value) {
    out += "{\"action\":";
    encode(out, value.action);
    out += ",\"given_at\":";
    json::put_instant(out, value.given_at);
    out += ",\"standings\":";
    json::put_array(out, value.standings, [&](const StoredStanding& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const StoredMeasure& value) {
    out += "{\"value\":";
    json::put_string(out, value.value);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.source) {
        out += ",\"source\":";
        json::put_uuid(out, *value.source);
    }
    out += "}";
}

void encode(std::string& out, const StoredIndicator& value) {
    out += "{\"indicator\":";
    encode(out, value.indicator);
    out += ",\"measures\":";
    json::put_array(out, value.measures, [&](const StoredMeasure& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const StoredValidation& value) {
    out += "{\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const StoredPlan& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"began_by\":";
    json::put_number(out, value.began_by);
    out += ",\"kept_at\":";
    json::put_instant(out, value.kept_at);
    out += ",\"kept_by\":";
    json::put_number(out, value.kept_by);
    out += ",\"actions\":";
    json::put_array(out, value.actions, [&](const StoredAction& each) { encode(out, each); });
    out += ",\"indicators\":";
    json::put_array(out, value.indicators, [&](const StoredIndicator& each) { encode(out, each); });
    out += ",\"validations\":";
    json::put_array(out, value.validations, [&](const StoredValidation& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const StoredPlanLeft& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"progress\":";
    encode(out, value.progress);
    out += "}";
}

void encode(std::string& out, const RecordingComment& value) {
    out += "{\"comment\":";
    json::put_uuid(out, value.comment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.at_ms) {
        out += ",\"at_ms\":";
        json::put_number(out, *value.at_ms);
    }
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.answers) {
        out += ",\"answers\":";
        json::put_uuid(out, *value.answers);
    }
    out += "}";
}

void encode(std::string& out, const RecordingClip& value) {
    out += "{\"clip\":";
    json::put_uuid(out, value.clip);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"from_ms\":";
    json::put_number(out, value.from_ms);
    out += ",\"to_ms\":";
    json::put_number(out, value.to_ms);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += "}";
}

void encode(std::string& out, const StoredComment& value) {
    out += "{\"comment\":";
    json::put_uuid(out, value.comment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.at_ms) {
        out += ",\"at_ms\":";
        json::put_number(out, *value.at_ms);
    }
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.answers) {
        out += ",\"answers\":";
        json::put_uuid(out, *value.answers);
    }
    out += "}";
}

void encode(std::string& out, const StoredClip& value) {
    out += "{\"clip\":";
    json::put_uuid(out, value.clip);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"from_ms\":";
    json::put_number(out, value.from_ms);
    out += ",\"to_ms\":";
    json::put_number(out, value.to_ms);
    out += "}";
}

void encode(std::string& out, const StoredRecording& value) {
    out += "{\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"file\":";
    json::put_uuid(out, value.file);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += ",\"media\":";
    json::put_word(out, name(value.media));
    out += ",\"size\":";
    json::put_number(out, value.size);
    if (value.seconds) {
        out += ",\"seconds\":";
        json::put_number(out, *value.seconds);
    }
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"consents\":";
    json::put_array(out, value.consents, [&](const ConsentGiven& each) { encode(out, each); });
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += ",\"readers\":";
    json::put_array(out, value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.shared_at) {
        out += ",\"shared_at\":";
        json::put_instant(out, *value.shared_at);
    }
    out += ",\"comments\":";
    json::put_array(out, value.comments, [&](const StoredComment& each) { encode(out, each); });
    out += ",\"clips\":";
    json::put_array(out, value.clips, [&](const StoredClip& each) { encode(out, each); });
    out += ",\"changes\":";
    json::put_number(out, value.changes);
    out += ",\"warned\":";
    json::put_bool(out, value.warned);
    if (value.withdrawn_at) {
        out += ",\"withdrawn_at\":";
        json::put_instant(out, *value.withdrawn_at);
    }
    if (value.withdrawn_by) {
        out += ",\"withdrawn_by\":";
        json::put_number(out, *value.withdrawn_by);
    }
    out += ",\"expired\":";
    json::put_bool(out, value.expired);
    out += "}";
}

void encode(std::string& out, const StoredTopic& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"ties\":";
    json::put_array(out, value.ties, [&](const TopicTie& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const FieldNote& value) {
    out += "{\"at\":";
    json::put_instant(out, value.at);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.rests_on) {
        out += ",\"rests_on\":";
        json::put_number(out, *value.rests_on);
    }
    out += "}";
}

void encode(std::string& out, const FieldNotes& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.notes) {
        out += ",\"notes\":";
        json::put_array(out, *value.notes, [&](const FieldNote& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const StoredNotes& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const StoredDialogue& value) {
    out += "{\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    if (value.holds_since) {
        out += ",\"holds_since\":";
        json::put_instant(out, *value.holds_since);
    }
    out += "}";
}

void encode(std::string& out, const StoredObservation& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"starts_at\":";
    json::put_instant(out, value.starts_at);
    out += ",\"minutes\":";
    json::put_number(out, value.minutes);
    out += ",\"observers\":";
    json::put_array(out, value.observers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"observed\":";
    json::put_number(out, value.observed);
    out += ",\"accepted\":";
    json::put_array(out, value.accepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.agreed_at) {
        out += ",\"agreed_at\":";
        json::put_instant(out, *value.agreed_at);
    }
    out += ",\"notes\":";
    json::put_array(out, value.notes, [&](const StoredNotes& each) { encode(out, each); });
    if (value.dialogue) {
        out += ",\"dialogue\":";
        encode(out, *value.dialogue);
    }
    out += ",\"changes\":";
    json::put_number(out, value.changes);
    if (value.withdrawn_at) {
        out += ",\"withdrawn_at\":";
        json::put_instant(out, *value.withdrawn_at);
    }
    if (value.withdrawn_by) {
        out += ",\"withdrawn_by\":";
        json::put_number(out, *value.withdrawn_by);
    }
    out += "}";
}

void encode(std::string& out, const StoredAgreement& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.every_days) {
        out += ",\"every_days\":";
        json::put_number(out, *value.every_days);
    }
    if (value.minutes) {
        out += ",\"minutes\":";
        json::put_number(out, *value.minutes);
    }
    if (value.visits) {
        out += ",\"visits\":";
        encode(out, *value.visits);
    }
    out += ",\"activities\":";
    json::put_array(out, value.activities, [&](const ActivityAgreed& each) { encode(out, each); });
    out += ",\"accepted\":";
    json::put_array(out, value.accepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.since) {
        out += ",\"since\":";
        json::put_instant(out, *value.since);
    }
    out += "}";
}

void encode(std::string& out, const StoredPass& value) {
    out += "{\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const StoredCycle& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"version\":";
    json::put_number(out, value.version);
    out += ",\"script\":";
    json::put_uuid(out, value.script);
    out += ",\"stages\":";
    json::put_array(out, value.stages, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += ",\"round\":";
    json::put_number(out, value.round);
    out += ",\"passes\":";
    json::put_array(out, value.passes, [&](const StoredPass& each) { encode(out, each); });
    out += ",\"meetings\":";
    json::put_array(out, value.meetings, [&](const StageMeeting& each) { encode(out, each); });
    out += ",\"equal\":";
    json::put_bool(out, value.equal);
    if (value.edited_by) {
        out += ",\"edited_by\":";
        json::put_number(out, *value.edited_by);
    }
    out += "}";
}

void encode(std::string& out, const StoredCycleLeft& value) {
    out += "{\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"rounds\":";
    json::put_number(out, value.rounds);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const SavedAccompaniment& value) {
    out += "{\"left\":";
    json::put_array(out, value.left, [&](const StoredCycleLeft& each) { encode(out, each); });
    if (value.agreement) {
        out += ",\"agreement\":";
        encode(out, *value.agreement);
    }
    if (value.proposed) {
        out += ",\"proposed\":";
        encode(out, *value.proposed);
    }
    if (value.cycle) {
        out += ",\"cycle\":";
        encode(out, *value.cycle);
    }
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const RoleTaken& each) { encode(out, each); });
    if (value.parties_changed_at) {
        out += ",\"parties_changed_at\":";
        json::put_instant(out, *value.parties_changed_at);
    }
    out += ",\"observations\":";
    json::put_array(out, value.observations, [&](const StoredObservation& each) { encode(out, each); });
    out += ",\"recordings\":";
    json::put_array(out, value.recordings, [&](const StoredRecording& each) { encode(out, each); });
    if (value.plan) {
        out += ",\"plan\":";
        encode(out, *value.plan);
    }
    out += ",\"plans_left\":";
    json::put_array(out, value.plans_left, [&](const StoredPlanLeft& each) { encode(out, each); });
    out += ",\"topics\":";
    json::put_array(out, value.topics, [&](const StoredTopic& each) { encode(out, each); });
    out += ",\"activities\":";
    json::put_array(out, value.activities, [&](const StoredActivity& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const SavedConversation& value) {
    out += "{\"protocol\":";
    encode(out, value.protocol);
    out += ",\"script\":";
    json::put_uuid(out, value.script);
    out += ",\"planned_at\":";
    json::put_instant(out, value.planned_at);
    out += ",\"planned_seq\":";
    json::put_number(out, value.planned_seq);
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    out += ",\"stage\":";
    json::put_word(out, name(value.stage));
    out += ",\"seats\":";
    json::put_array(out, value.seats, [&](const Seat& each) { encode(out, each); });
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"phase_seq\":";
    json::put_number(out, value.phase_seq);
    out += ",\"entered_at\":";
    json::put_instant(out, value.entered_at);
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"overtime\":";
    json::put_bool(out, value.overtime);
    out += ",\"counted_from\":";
    json::put_instant(out, value.counted_from);
    if (value.paused_at) {
        out += ",\"paused_at\":";
        json::put_instant(out, *value.paused_at);
    }
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    out += ",\"ready\":";
    json::put_array(out, value.ready, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"excepted\":";
    json::put_array(out, value.excepted, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"votes\":";
    json::put_array(out, value.votes, [&](const StoredVote& each) { encode(out, each); });
    out += ",\"polls\":";
    json::put_array(out, value.polls, [&](const StoredPollResult& each) { encode(out, each); });
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const StoredContribution& each) { encode(out, each); });
    out += ",\"incidents\":";
    json::put_array(out, value.incidents, [&](const Incident& each) { encode(out, each); });
    out += ",\"spent\":";
    json::put_array(out, value.spent, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.started_at) {
        out += ",\"started_at\":";
        json::put_instant(out, *value.started_at);
    }
    if (value.ended_at) {
        out += ",\"ended_at\":";
        json::put_instant(out, *value.ended_at);
    }
    if (value.ending) {
        out += ",\"ending\":";
        json::put_word(out, name(*value.ending));
    }
    out += ",\"confirmed\":";
    json::put_array(out, value.confirmed, [&](const Confirmation& each) { encode(out, each); });
    out += ",\"corrections\":";
    json::put_array(out, value.corrections, [&](const StoredCorrection& each) { encode(out, each); });
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    out += ",\"closes\":";
    json::put_array(out, value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    out += ",\"reminded\":";
    json::put_bool(out, value.reminded);
    out += ",\"held\":";
    json::put_array(out, value.held, [&](const PhaseHeld& each) { encode(out, each); });
    out += ",\"form\":";
    json::put_array(out, value.form, [&](const StoredFormAnswer& each) { encode(out, each); });
    out += ",\"groups\":";
    json::put_array(out, value.groups, [&](const Group& each) { encode(out, each); });
    if (value.call) {
        out += ",\"call\":";
        encode(out, *value.call);
    }
    if (value.gallery) {
        out += ",\"gallery\":";
        encode(out, *value.gallery);
    }
    out += ",\"voices\":";
    json::put_array(out, value.voices, [&](const Voice& each) { encode(out, each); });
    out += ",\"voiced\":";
    json::put_number(out, value.voiced);
    out += ",\"voiced_at\":";
    json::put_instant(out, value.voiced_at);
    out += ",\"nudges\":";
    json::put_array(out, value.nudges, [&](const StoredNudge& each) { encode(out, each); });
    out += ",\"materials\":";
    json::put_array(out, value.materials, [&](const StoredMaterial& each) { encode(out, each); });
    out += ",\"late_votes\":";
    json::put_array(out, value.late_votes, [&](const StoredLateVote& each) { encode(out, each); });
    out += ",\"voters\":";
    json::put_array(out, value.voters, [&](const StoredVoters& each) { encode(out, each); });
    out += ",\"afterwards\":";
    json::put_array(out, value.afterwards, [&](const StoredPollAfterwards& each) { encode(out, each); });
    if (value.of_stage) {
        out += ",\"of_stage\":";
        encode(out, *value.of_stage);
    }
    out += "}";
}

void encode(std::string& out, const SavedEnd& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += "}";
}

void encode(std::string& out, const SavedOwed& value) {
    out += "{\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.space) {
        out += ",\"space\":";
        json::put_number(out, *value.space);
    }
    if (value.kind) {
        out += ",\"kind\":";
        json::put_word(out, name(*value.kind));
    }
    if (value.people) {
        out += ",\"people\":";
        json::put_array(out, *value.people, [&](const SeatedPerson& each) { encode(out, each); });
    }
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    if (value.heir) {
        out += ",\"heir\":";
        json::put_number(out, *value.heir);
    }
    if (value.report) {
        out += ",\"report\":";
        encode(out, *value.report);
    }
    if (value.taken_back) {
        out += ",\"taken_back\":";
        json::put_uuid(out, *value.taken_back);
    }
    if (value.changed) {
        out += ",\"changed\":";
        encode(out, *value.changed);
    }
    out += "}";
}

void encode(std::string& out, const SpaceSummary& value) {
    out += "{\"id\":";
    json::put_number(out, value.id);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"head\":";
    json::put_number(out, value.head);
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    if (value.read) {
        out += ",\"read\":";
        json::put_number(out, *value.read);
    }
    if (value.unread) {
        out += ",\"unread\":";
        json::put_number(out, *value.unread);
    }
    out += "}";
}

void encode(std::string& out, const ReadingState& value) {
    out += "{\"space\":";
    json::put_number(out, value.space);
    if (value.read) {
        out += ",\"read\":";
        json::put_number(out, *value.read);
    }
    out += ",\"unread\":";
    json::put_number(out, value.unread);
    out += ",\"head\":";
    json::put_number(out, value.head);
    out += "}";
}

void encode(std::string& out, const NoticeTemplate& value) {
    out += "{\"id\":";
    json::put_string(out, value.id);
    out += ",\"version\":";
    json::put_number(out, value.version);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += "}";
}

void encode(std::string& out, const NoticePlace& value) {
    out += "{\"at\":";
    json::put_instant(out, value.at);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const Notice& value) {
    out += "{\"place\":";
    encode(out, value.place);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.message) {
        out += ",\"message\":";
        json::put_uuid(out, *value.message);
    }
    if (value.observation) {
        out += ",\"observation\":";
        json::put_uuid(out, *value.observation);
    }
    if (value.template_) {
        out += ",\"template\":";
        encode(out, *value.template_);
    }
    out += ",\"seen\":";
    json::put_bool(out, value.seen);
    if (value.months) {
        out += ",\"months\":";
        json::put_number(out, *value.months);
    }
    if (value.recording) {
        out += ",\"recording\":";
        json::put_uuid(out, *value.recording);
    }
    out += "}";
}

void encode(std::string& out, const Retention& value) {
    out += "{\"months\":";
    json::put_number(out, value.months);
    out += ",\"since\":";
    json::put_instant(out, value.since);
    out += "}";
}

void encode(std::string& out, const CallParticipant& value) {
    out += "{\"participant\":";
    json::put_uuid(out, value.participant);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"muted\":";
    json::put_bool(out, value.muted);
    out += ",\"video\":";
    json::put_bool(out, value.video);
    out += "}";
}

void encode(std::string& out, const CallDescription& value) {
    out += "{\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"sdp\":";
    json::put_string(out, value.sdp);
    out += "}";
}

void encode(std::string& out, const CallCandidate& value) {
    out += "{\"candidate\":";
    json::put_string(out, value.candidate);
    if (value.mid) {
        out += ",\"mid\":";
        json::put_string(out, *value.mid);
    }
    if (value.line) {
        out += ",\"line\":";
        json::put_number(out, *value.line);
    }
    out += "}";
}

void encode(std::string& out, const CallRelays& value) {
    out += "{\"urls\":";
    json::put_array(out, value.urls, [&](const std::string& each) { json::put_string(out, each); });
    if (value.username) {
        out += ",\"username\":";
        json::put_string(out, *value.username);
    }
    if (value.credential) {
        out += ",\"credential\":";
        json::put_string(out, *value.credential);
    }
    if (value.expires) {
        out += ",\"expires\":";
        json::put_instant(out, *value.expires);
    }
    out += "}";
}

void encode(std::string& out, const PostMessage& value) {
    out += "{\"type\":\"post_message\",\"text\":";
    json::put_string(out, value.text);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const AttachedFile& each) { encode(out, each); });
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const EditMessage& value) {
    out += "{\"type\":\"edit_message\",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const WithdrawMessage& value) {
    out += "{\"type\":\"withdraw_message\",\"message\":";
    json::put_uuid(out, value.message);
    out += "}";
}

void encode(std::string& out, const React& value) {
    out += "{\"type\":\"react\",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"reaction\":";
    json::put_word(out, name(value.reaction));
    out += ",\"on\":";
    json::put_bool(out, value.on);
    out += "}";
}

void encode(std::string& out, const AddMember& value) {
    out += "{\"type\":\"add_member\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    if (value.until) {
        out += ",\"until\":";
        json::put_instant(out, *value.until);
    }
    out += "}";
}

void encode(std::string& out, const RemoveMember& value) {
    out += "{\"type\":\"remove_member\",\"person\":";
    json::put_number(out, value.person);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PlanSession& value) {
    out += "{\"type\":\"plan_session\",\"template\":";
    json::put_string(out, value.template_);
    if (value.purpose) {
        out += ",\"purpose\":";
        json::put_string(out, *value.purpose);
    }
    if (value.what) {
        out += ",\"what\":";
        json::put_string(out, *value.what);
    }
    if (value.how) {
        out += ",\"how\":";
        json::put_string(out, *value.how);
    }
    if (value.of_stage) {
        out += ",\"of_stage\":";
        encode(out, *value.of_stage);
    }
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    if (value.mode) {
        out += ",\"mode\":";
        json::put_word(out, name(*value.mode));
    }
    if (value.closes) {
        out += ",\"closes\":";
        json::put_array(out, *value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const DateSession& value) {
    out += "{\"type\":\"date_session\"";
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    if (value.closes) {
        out += ",\"closes\":";
        json::put_array(out, *value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const FillForm& value) {
    out += "{\"type\":\"fill_form\",\"field\":";
    json::put_string(out, value.field);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const AttachMaterial& value) {
    out += "{\"type\":\"attach_material\",\"title\":";
    json::put_string(out, value.title);
    if (value.address) {
        out += ",\"address\":";
        json::put_string(out, *value.address);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const AttachedFile& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const RemoveMaterial& value) {
    out += "{\"type\":\"remove_material\",\"material\":";
    json::put_uuid(out, value.material);
    out += "}";
}

void encode(std::string& out, const ConfirmActa&) {
    out += "{\"type\":\"confirm_acta\"}";
}

void encode(std::string& out, const AskCorrection& value) {
    out += "{\"type\":\"ask_correction\"";
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    out += ",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const TakeBackCorrection& value) {
    out += "{\"type\":\"take_back_correction\",\"correction\":";
    json::put_uuid(out, value.correction);
    out += "}";
}

void encode(std::string& out, const GiveSeat& value) {
    out += "{\"type\":\"give_seat\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    out += "}";
}

void encode(std::string& out, const LeaveSeat& value) {
    out += "{\"type\":\"leave_seat\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    out += "}";
}

void encode(std::string& out, const StartConversation&) {
    out += "{\"type\":\"start_conversation\"}";
}

void encode(std::string& out, const NextPhase& value) {
    out += "{\"type\":\"next_phase\",\"from\":";
    json::put_number(out, value.from);
    out += "}";
}

void encode(std::string& out, const SkipPhase& value) {
    out += "{\"type\":\"skip_phase\",\"from\":";
    json::put_number(out, value.from);
    out += ",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const GoBack& value) {
    out += "{\"type\":\"go_back\",\"from\":";
    json::put_number(out, value.from);
    out += ",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const ExtendPhase& value) {
    out += "{\"type\":\"extend_phase\",\"from\":";
    json::put_number(out, value.from);
    out += ",\"seconds\":";
    json::put_number(out, value.seconds);
    out += ",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const ShortenPhase& value) {
    out += "{\"type\":\"shorten_phase\",\"from\":";
    json::put_number(out, value.from);
    out += ",\"seconds\":";
    json::put_number(out, value.seconds);
    out += ",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const PauseConversation& value) {
    out += "{\"type\":\"pause_conversation\",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const ResumeConversation&) {
    out += "{\"type\":\"resume_conversation\"}";
}

void encode(std::string& out, const EndConversation& value) {
    out += "{\"type\":\"end_conversation\",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const RaiseHand& value) {
    out += "{\"type\":\"raise_hand\",\"phase\":";
    json::put_number(out, value.phase);
    out += "}";
}

void encode(std::string& out, const LowerHand& value) {
    out += "{\"type\":\"lower_hand\",\"phase\":";
    json::put_number(out, value.phase);
    out += "}";
}

void encode(std::string& out, const YieldTurn& value) {
    out += "{\"type\":\"yield_turn\",\"phase\":";
    json::put_number(out, value.phase);
    out += "}";
}

void encode(std::string& out, const GiveTurn& value) {
    out += "{\"type\":\"give_turn\",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const MarkReady& value) {
    out += "{\"type\":\"mark_ready\",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"ready\":";
    json::put_bool(out, value.ready);
    out += "}";
}

void encode(std::string& out, const Contribute& value) {
    out += "{\"type\":\"contribute\",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.rests_on) {
        out += ",\"rests_on\":";
        json::put_uuid(out, *value.rests_on);
    }
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"late\":";
    json::put_bool(out, value.late);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const AttachedFile& each) { encode(out, each); });
    }
    if (value.group) {
        out += ",\"group\":";
        json::put_number(out, *value.group);
    }
    out += "}";
}

void encode(std::string& out, const CastVote& value) {
    out += "{\"type\":\"cast_vote\",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const FormGroups& value) {
    out += "{\"type\":\"form_groups\"";
    if (value.groups) {
        out += ",\"groups\":";
        json::put_array(out, *value.groups, [&](const Group& each) { encode(out, each); });
    }
    if (value.count) {
        out += ",\"count\":";
        json::put_number(out, *value.count);
    }
    out += "}";
}

void encode(std::string& out, const MoveToGroup& value) {
    out += "{\"type\":\"move_to_group\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"group\":";
    json::put_number(out, value.group);
    out += "}";
}

void encode(std::string& out, const ChooseSpokesperson& value) {
    out += "{\"type\":\"choose_spokesperson\",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const CallGroups& value) {
    out += "{\"type\":\"call_groups\",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const AskQuestion& value) {
    out += "{\"type\":\"ask_question\",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const VoteQuestion& value) {
    out += "{\"type\":\"vote_question\",\"question\":";
    json::put_uuid(out, value.question);
    out += ",\"on\":";
    json::put_bool(out, value.on);
    out += "}";
}

void encode(std::string& out, const MarkQuestion& value) {
    out += "{\"type\":\"mark_question\",\"question\":";
    json::put_uuid(out, value.question);
    out += ",\"standing\":";
    json::put_word(out, name(value.standing));
    out += "}";
}

void encode(std::string& out, const EndWord& value) {
    out += "{\"type\":\"end_word\",\"phase\":";
    json::put_number(out, value.phase);
    out += "}";
}

void encode(std::string& out, const Reclassify& value) {
    out += "{\"type\":\"reclassify\",\"contribution\":";
    json::put_uuid(out, value.contribution);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const GrantException& value) {
    out += "{\"type\":\"grant_exception\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"reason\":";
    json::put_string(out, value.reason);
    out += "}";
}

void encode(std::string& out, const HandOver& value) {
    out += "{\"type\":\"hand_over\",\"person\":";
    json::put_number(out, value.person);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const Nudge& value) {
    out += "{\"type\":\"nudge\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"invites\":";
    json::put_word(out, name(value.invites));
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const DeclareAbsent& value) {
    out += "{\"type\":\"declare_absent\",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const OpenSpace& value) {
    out += "{\"type\":\"open_space\",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    if (value.people) {
        out += ",\"people\":";
        json::put_array(out, *value.people, [&](const SeatedPerson& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const ChangeCommitment& value) {
    out += "{\"type\":\"change_commitment\",\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"move\":";
    json::put_word(out, name(value.move));
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const CarryCommitment& value) {
    out += "{\"type\":\"carry_commitment\",\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += "}";
}

void encode(std::string& out, const ProposeCommitment& value) {
    out += "{\"type\":\"propose_commitment\",\"to\":";
    json::put_number(out, value.to);
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += "}";
}

void encode(std::string& out, const AcceptProposal& value) {
    out += "{\"type\":\"accept_proposal\",\"proposal\":";
    json::put_uuid(out, value.proposal);
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += "}";
}

void encode(std::string& out, const DeclineProposal& value) {
    out += "{\"type\":\"decline_proposal\",\"proposal\":";
    json::put_uuid(out, value.proposal);
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const TakeBackProposal& value) {
    out += "{\"type\":\"take_back_proposal\",\"proposal\":";
    json::put_uuid(out, value.proposal);
    out += "}";
}

void encode(std::string& out, const ProposeAgreement& value) {
    out += "{\"type\":\"propose_agreement\",\"goals\":";
    json::put_string(out, value.goals);
    out += ",\"channel\":";
    json::put_string(out, value.channel);
    out += ",\"confidentiality\":";
    json::put_string(out, value.confidentiality);
    if (value.every_days) {
        out += ",\"every_days\":";
        json::put_number(out, *value.every_days);
    }
    if (value.minutes) {
        out += ",\"minutes\":";
        json::put_number(out, *value.minutes);
    }
    if (value.visits) {
        out += ",\"visits\":";
        encode(out, *value.visits);
    }
    if (value.activities) {
        out += ",\"activities\":";
        json::put_array(out, *value.activities, [&](const ActivityAgreed& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const AcceptAgreement& value) {
    out += "{\"type\":\"accept_agreement\",\"agreement\":";
    json::put_uuid(out, value.agreement);
    out += "}";
}

void encode(std::string& out, const BringEvidence& value) {
    out += "{\"type\":\"bring_evidence\",\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const AttachedFile& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const DetailCommitment& value) {
    out += "{\"type\":\"detail_commitment\",\"commitment\":";
    json::put_uuid(out, value.commitment);
    if (value.moves) {
        out += ",\"moves\":";
        json::put_string(out, *value.moves);
    }
    if (value.evidence) {
        out += ",\"evidence\":";
        json::put_string(out, *value.evidence);
    }
    if (value.goal) {
        out += ",\"goal\":";
        json::put_string(out, *value.goal);
    }
    out += "}";
}

void encode(std::string& out, const TellStory& value) {
    out += "{\"type\":\"tell_story\",\"form\":";
    json::put_word(out, name(value.form));
    out += ",\"parts\":";
    json::put_array(out, value.parts, [&](const StoryPart& each) { encode(out, each); });
    out += ",\"drawn_on\":";
    json::put_array(out, value.drawn_on, [&](const std::string& each) { json::put_string(out, each); });
    if (value.story) {
        out += ",\"story\":";
        json::put_uuid(out, *value.story);
    }
    out += "}";
}

void encode(std::string& out, const TakeBackStory& value) {
    out += "{\"type\":\"take_back_story\",\"story\":";
    json::put_uuid(out, value.story);
    out += "}";
}

void encode(std::string& out, const TakeCycle& value) {
    out += "{\"type\":\"take_cycle\",\"cycle\":";
    json::put_string(out, value.cycle);
    out += "}";
}

void encode(std::string& out, const EditCycle& value) {
    out += "{\"type\":\"edit_cycle\",\"document\":";
    json::put_string(out, value.document);
    if (value.based_on) {
        out += ",\"based_on\":";
        json::put_uuid(out, *value.based_on);
    }
    out += "}";
}

void encode(std::string& out, const EnterStage& value) {
    out += "{\"type\":\"enter_stage\",\"stage\":";
    json::put_string(out, value.stage);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += ",\"new_round\":";
    json::put_bool(out, value.new_round);
    out += "}";
}

void encode(std::string& out, const LeaveCycle& value) {
    out += "{\"type\":\"leave_cycle\"";
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const TakeRole& value) {
    out += "{\"type\":\"take_role\",\"role\":";
    json::put_word(out, name(value.role));
    out += "}";
}

void encode(std::string& out, const ProposeObservation& value) {
    out += "{\"type\":\"propose_observation\",\"observers\":";
    json::put_array(out, value.observers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"observed\":";
    json::put_number(out, value.observed);
    out += ",\"starts_at\":";
    json::put_instant(out, value.starts_at);
    out += ",\"minutes\":";
    json::put_number(out, value.minutes);
    out += ",\"course\":";
    json::put_string(out, value.course);
    out += ",\"looks_at\":";
    json::put_string(out, value.looks_at);
    out += ",\"records\":";
    json::put_string(out, value.records);
    if (value.replaces) {
        out += ",\"replaces\":";
        json::put_uuid(out, *value.replaces);
    }
    out += "}";
}

void encode(std::string& out, const AcceptObservation& value) {
    out += "{\"type\":\"accept_observation\",\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const WithdrawObservation& value) {
    out += "{\"type\":\"withdraw_observation\",\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const ShareFieldNotes& value) {
    out += "{\"type\":\"share_field_notes\",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"notes\":";
    json::put_array(out, value.notes, [&](const FieldNote& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const TellDialogue& value) {
    out += "{\"type\":\"tell_dialogue\",\"observation\":";
    json::put_uuid(out, value.observation);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.words) {
        out += ",\"words\":";
        json::put_string(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const ConfirmDialogue& value) {
    out += "{\"type\":\"confirm_dialogue\",\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const KeepPlan& value) {
    out += "{\"type\":\"keep_plan\",\"document\":";
    json::put_string(out, value.document);
    if (value.based_on) {
        out += ",\"based_on\":";
        json::put_uuid(out, *value.based_on);
    }
    out += "}";
}

void encode(std::string& out, const StandAction& value) {
    out += "{\"type\":\"stand_action\",\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"action\":";
    json::put_string(out, value.action);
    out += ",\"state\":";
    json::put_word(out, name(value.state));
    if (value.note) {
        out += ",\"note\":";
        json::put_string(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const MeasureIndicator& value) {
    out += "{\"type\":\"measure_indicator\",\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"indicator\":";
    json::put_string(out, value.indicator);
    out += ",\"value\":";
    json::put_string(out, value.value);
    out += ",\"on\":";
    json::put_number(out, value.on);
    if (value.source) {
        out += ",\"source\":";
        json::put_string(out, *value.source);
    }
    out += "}";
}

void encode(std::string& out, const ValidatePlan& value) {
    out += "{\"type\":\"validate_plan\",\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"words\":";
    json::put_string(out, value.words);
    out += "}";
}

void encode(std::string& out, const AddTopic& value) {
    out += "{\"type\":\"add_topic\",\"title\":";
    json::put_string(out, value.title);
    out += "}";
}

void encode(std::string& out, const DropTopic& value) {
    out += "{\"type\":\"drop_topic\",\"topic\":";
    json::put_uuid(out, value.topic);
    out += "}";
}

void encode(std::string& out, const TieTopic& value) {
    out += "{\"type\":\"tie_topic\",\"topic\":";
    json::put_uuid(out, value.topic);
    out += ",\"part\":";
    json::put_word(out, name(value.part));
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += "}";
}

void encode(std::string& out, const UntieTopic& value) {
    out += "{\"type\":\"untie_topic\",\"topic\":";
    json::put_uuid(out, value.topic);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += "}";
}

void encode(std::string& out, const NoteActivity& value) {
    out += "{\"type\":\"note_activity\",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"days\":";
    json::put_number(out, value.days);
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    if (value.reach) {
        out += ",\"reach\":";
        json::put_word(out, name(*value.reach));
    }
    out += ",\"about\":";
    json::put_string(out, value.about);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    out += "}";
}

void encode(std::string& out, const TakeBackActivity& value) {
    out += "{\"type\":\"take_back_activity\",\"activity\":";
    json::put_uuid(out, value.activity);
    out += "}";
}

void encode(std::string& out, const ClearActivityWords& value) {
    out += "{\"type\":\"clear_activity_words\",\"activity\":";
    json::put_uuid(out, value.activity);
    out += "}";
}

void encode(std::string& out, const ClosePlan& value) {
    out += "{\"type\":\"close_plan\",\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    if (value.words) {
        out += ",\"words\":";
        json::put_string(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const BringRecording& value) {
    out += "{\"type\":\"bring_recording\",\"file\":";
    json::put_uuid(out, value.file);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"purpose\":";
    json::put_string(out, value.purpose);
    if (value.seconds) {
        out += ",\"seconds\":";
        json::put_number(out, *value.seconds);
    }
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.others) {
        out += ",\"others\":";
        json::put_string(out, *value.others);
    }
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += "}";
}

void encode(std::string& out, const DescribeRecording& value) {
    out += "{\"type\":\"describe_recording\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"purpose\":";
    json::put_string(out, value.purpose);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.others) {
        out += ",\"others\":";
        json::put_string(out, *value.others);
    }
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += "}";
}

void encode(std::string& out, const ConsentToRecording& value) {
    out += "{\"type\":\"consent_to_recording\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"consent\":";
    json::put_word(out, name(value.consent));
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const ShareRecording& value) {
    out += "{\"type\":\"share_recording\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"readers\":";
    json::put_array(out, value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const WithdrawRecording& value) {
    out += "{\"type\":\"withdraw_recording\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += "}";
}

void encode(std::string& out, const CommentRecording& value) {
    out += "{\"type\":\"comment_recording\",\"recording\":";
    json::put_uuid(out, value.recording);
    if (value.at_ms) {
        out += ",\"at_ms\":";
        json::put_number(out, *value.at_ms);
    }
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.answers) {
        out += ",\"answers\":";
        json::put_uuid(out, *value.answers);
    }
    out += "}";
}

void encode(std::string& out, const WithdrawRecordingComment& value) {
    out += "{\"type\":\"withdraw_recording_comment\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"comment\":";
    json::put_uuid(out, value.comment);
    out += "}";
}

void encode(std::string& out, const MarkClip& value) {
    out += "{\"type\":\"mark_clip\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"from_ms\":";
    json::put_number(out, value.from_ms);
    out += ",\"to_ms\":";
    json::put_number(out, value.to_ms);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += "}";
}

void encode(std::string& out, const WithdrawClip& value) {
    out += "{\"type\":\"withdraw_clip\",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"clip\":";
    json::put_uuid(out, value.clip);
    out += "}";
}

void encode(std::string& out, const SetRetention& value) {
    out += "{\"type\":\"set_retention\"";
    if (value.months) {
        out += ",\"months\":";
        json::put_number(out, *value.months);
    }
    out += "}";
}

void encode(std::string& out, const SetCalls& value) {
    out += "{\"type\":\"set_calls\",\"calls\":";
    json::put_word(out, name(value.calls));
    out += "}";
}

void encode(std::string& out, const MessagePostedItem& value) {
    out += "{\"type\":\"message_posted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const Attachment& each) { encode(out, each); });
    }
    if (value.thread) {
        out += ",\"thread\":";
        json::put_uuid(out, *value.thread);
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MessageEditedItem& value) {
    out += "{\"type\":\"message_edited\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MessageReactedItem& value) {
    out += "{\"type\":\"message_reacted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"changes\":";
    json::put_array(out, value.changes, [&](const ReactionChange& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const MessageWithdrawnItem& value) {
    out += "{\"type\":\"message_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += "}";
}

void encode(std::string& out, const MemberJoinedItem& value) {
    out += "{\"type\":\"member_joined\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const MemberLeftItem& value) {
    out += "{\"type\":\"member_left\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const SessionPlannedItem& value) {
    out += "{\"type\":\"session_planned\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"conversation\":";
    encode(out, value.conversation);
    out += "}";
}

void encode(std::string& out, const SessionPacedItem& value) {
    out += "{\"type\":\"session_paced\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    out += ",\"closes\":";
    json::put_array(out, value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    out += "}";
}

void encode(std::string& out, const FormFilledItem& value) {
    out += "{\"type\":\"form_filled\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"field\":";
    json::put_string(out, value.field);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"empty\":";
    json::put_bool(out, value.empty);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const MaterialAttachedItem& value) {
    out += "{\"type\":\"material_attached\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"material\":";
    encode(out, value.material);
    out += "}";
}

void encode(std::string& out, const MaterialRemovedItem& value) {
    out += "{\"type\":\"material_removed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"material\":";
    json::put_uuid(out, value.material);
    out += "}";
}

void encode(std::string& out, const PhaseClosingItem& value) {
    out += "{\"type\":\"phase_closing\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += "}";
}

void encode(std::string& out, const CompletingBeganItem& value) {
    out += "{\"type\":\"completing_began\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"until\":";
    json::put_instant(out, value.until);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const SessionPlacedItem& value) {
    out += "{\"type\":\"session_placed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"of_stage\":";
    encode(out, value.of_stage);
    out += "}";
}

void encode(std::string& out, const SessionDatedItem& value) {
    out += "{\"type\":\"session_dated\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    out += "}";
}

void encode(std::string& out, const ActaConfirmedItem& value) {
    out += "{\"type\":\"acta_confirmed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"corrections\":";
    json::put_number(out, value.corrections);
    out += "}";
}

void encode(std::string& out, const CorrectionAskedItem& value) {
    out += "{\"type\":\"correction_asked\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const CorrectionTakenBackItem& value) {
    out += "{\"type\":\"correction_taken_back\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"correction\":";
    json::put_uuid(out, value.correction);
    out += "}";
}

void encode(std::string& out, const SeatGivenItem& value) {
    out += "{\"type\":\"seat_given\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += "}";
}

void encode(std::string& out, const SeatLeftItem& value) {
    out += "{\"type\":\"seat_left\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += "}";
}

void encode(std::string& out, const PhaseEnteredItem& value) {
    out += "{\"type\":\"phase_entered\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PhaseExtendedItem& value) {
    out += "{\"type\":\"phase_extended\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PhaseOvertimeItem& value) {
    out += "{\"type\":\"phase_overtime\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += "}";
}

void encode(std::string& out, const RequirementMissingItem& value) {
    out += "{\"type\":\"requirement_missing\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += "}";
}

void encode(std::string& out, const ConversationPausedItem& value) {
    out += "{\"type\":\"conversation_paused\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const ConversationResumedItem& value) {
    out += "{\"type\":\"conversation_resumed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TurnChangedItem& value) {
    out += "{\"type\":\"turn_changed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"turn\":";
    encode(out, value.turn);
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const ReadyMarkedItem& value) {
    out += "{\"type\":\"ready_marked\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"ready\":";
    json::put_bool(out, value.ready);
    out += "}";
}

void encode(std::string& out, const ContributionMadeItem& value) {
    out += "{\"type\":\"contribution_made\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"contribution\":";
    encode(out, value.contribution);
    out += ",\"by_exception\":";
    json::put_bool(out, value.by_exception);
    out += "}";
}

void encode(std::string& out, const ContributionEditedItem& value) {
    out += "{\"type\":\"contribution_edited\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const ContributionWithdrawnItem& value) {
    out += "{\"type\":\"contribution_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += "}";
}

void encode(std::string& out, const ContributionReclassifiedItem& value) {
    out += "{\"type\":\"contribution_reclassified\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const ContributionsRevealedItem& value) {
    out += "{\"type\":\"contributions_revealed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"contributions\":";
    json::put_array(out, value.contributions, [&](const Contribution& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const VoteCastItem& value) {
    out += "{\"type\":\"vote_cast\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.ballot) {
        out += ",\"ballot\":";
        encode(out, *value.ballot);
    }
    out += "}";
}

void encode(std::string& out, const PollClosedItem& value) {
    out += "{\"type\":\"poll_closed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"result\":";
    encode(out, value.result);
    out += "}";
}

void encode(std::string& out, const LateVoteCastItem& value) {
    out += "{\"type\":\"late_vote_cast\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    if (value.ballot) {
        out += ",\"ballot\":";
        encode(out, *value.ballot);
    }
    out += "}";
}

void encode(std::string& out, const PollCompletedItem& value) {
    out += "{\"type\":\"poll_completed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"afterwards\":";
    encode(out, value.afterwards);
    out += "}";
}

void encode(std::string& out, const GroupsFormedItem& value) {
    out += "{\"type\":\"groups_formed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"groups\":";
    json::put_array(out, value.groups, [&](const Group& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const PersonGroupedItem& value) {
    out += "{\"type\":\"person_grouped\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"group\":";
    json::put_number(out, value.group);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const GroupsCalledItem& value) {
    out += "{\"type\":\"groups_called\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"call\":";
    encode(out, value.call);
    out += "}";
}

void encode(std::string& out, const QuestionAskedItem& value) {
    out += "{\"type\":\"question_asked\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"question\":";
    encode(out, value.question);
    out += "}";
}

void encode(std::string& out, const QuestionsVotedItem& value) {
    out += "{\"type\":\"questions_voted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"votes\":";
    json::put_array(out, value.votes, [&](const QuestionVotes& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const QuestionMarkedItem& value) {
    out += "{\"type\":\"question_marked\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += ",\"standing\":";
    json::put_word(out, name(value.standing));
    out += "}";
}

void encode(std::string& out, const QuestionWithdrawnItem& value) {
    out += "{\"type\":\"question_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += "}";
}

void encode(std::string& out, const HandsCountedItem& value) {
    out += "{\"type\":\"hands_counted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const WordGivenItem& value) {
    out += "{\"type\":\"word_given\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    if (value.until) {
        out += ",\"until\":";
        json::put_instant(out, *value.until);
    }
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const WordEndedItem& value) {
    out += "{\"type\":\"word_ended\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const ApplaudedItem& value) {
    out += "{\"type\":\"applauded\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"reactions\":";
    json::put_array(out, value.reactions, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const ExceptionGrantedItem& value) {
    out += "{\"type\":\"exception_granted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const FacilitationPassedItem& value) {
    out += "{\"type\":\"facilitation_passed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"to\":";
    json::put_number(out, value.to);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PersonNudgedItem& value) {
    out += "{\"type\":\"person_nudged\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"nudge\":";
    encode(out, value.nudge);
    out += "}";
}

void encode(std::string& out, const ConversationEndedItem& value) {
    out += "{\"type\":\"conversation_ended\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_string(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const ChildOpenedItem& value) {
    out += "{\"type\":\"child_opened\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += "}";
}

void encode(std::string& out, const PendingBroughtItem& value) {
    out += "{\"type\":\"pending_brought\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const Commitment& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ActaTakenItem& value) {
    out += "{\"type\":\"acta_taken\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"session\":";
    json::put_number(out, value.session);
    if (value.began_at) {
        out += ",\"began_at\":";
        json::put_instant(out, *value.began_at);
    }
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const Commitment& each) { encode(out, each); });
    out += ",\"beyond\":";
    json::put_number(out, value.beyond);
    out += ",\"again\":";
    json::put_bool(out, value.again);
    out += "}";
}

void encode(std::string& out, const CommitmentChangedItem& value) {
    out += "{\"type\":\"commitment_changed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"commitment\":";
    encode(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const CommitmentTakenBackItem& value) {
    out += "{\"type\":\"commitment_taken_back\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += "}";
}

void encode(std::string& out, const EvidenceBroughtItem& value) {
    out += "{\"type\":\"evidence_brought\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += "}";
}

void encode(std::string& out, const CommitmentDetailedItem& value) {
    out += "{\"type\":\"commitment_detailed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"details\":";
    encode(out, value.details);
    out += "}";
}

void encode(std::string& out, const CommitmentProposedItem& value) {
    out += "{\"type\":\"commitment_proposed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"proposal\":";
    encode(out, value.proposal);
    out += "}";
}

void encode(std::string& out, const ProposalAcceptedItem& value) {
    out += "{\"type\":\"proposal_accepted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"commitment\":";
    encode(out, value.commitment);
    out += "}";
}

void encode(std::string& out, const ProposalClosedItem& value) {
    out += "{\"type\":\"proposal_closed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += "}";
}

void encode(std::string& out, const AgreementProposedItem& value) {
    out += "{\"type\":\"agreement_proposed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"agreement\":";
    encode(out, value.agreement);
    out += "}";
}

void encode(std::string& out, const AgreementAcceptedItem& value) {
    out += "{\"type\":\"agreement_accepted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"agreement\":";
    json::put_uuid(out, value.agreement);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"holds\":";
    json::put_bool(out, value.holds);
    out += "}";
}

void encode(std::string& out, const CycleTakenItem& value) {
    out += "{\"type\":\"cycle_taken\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"cycle\":";
    encode(out, value.cycle);
    out += "}";
}

void encode(std::string& out, const CycleEditedItem& value) {
    out += "{\"type\":\"cycle_edited\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.script) {
        out += ",\"script\":";
        json::put_string(out, *value.script);
    }
    out += ",\"stages\":";
    json::put_array(out, value.stages, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.document) {
        out += ",\"document\":";
        json::put_uuid(out, *value.document);
    }
    out += "}";
}

void encode(std::string& out, const StageEnteredItem& value) {
    out += "{\"type\":\"stage_entered\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"pass\":";
    encode(out, value.pass);
    out += "}";
}

void encode(std::string& out, const StageMetItem& value) {
    out += "{\"type\":\"stage_met\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"meeting\":";
    encode(out, value.meeting);
    out += "}";
}

void encode(std::string& out, const PartiesChangedItem& value) {
    out += "{\"type\":\"parties_changed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += "}";
}

void encode(std::string& out, const CycleLeftItem& value) {
    out += "{\"type\":\"cycle_left\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"left\":";
    encode(out, value.left);
    out += "}";
}

void encode(std::string& out, const RoleTakenItem& value) {
    out += "{\"type\":\"role_taken\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"role\":";
    json::put_word(out, name(value.role));
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ObservationProposedItem& value) {
    out += "{\"type\":\"observation_proposed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    encode(out, value.observation);
    out += "}";
}

void encode(std::string& out, const ObservationAcceptedItem& value) {
    out += "{\"type\":\"observation_accepted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"agreed\":";
    json::put_bool(out, value.agreed);
    out += "}";
}

void encode(std::string& out, const ObservationWithdrawnItem& value) {
    out += "{\"type\":\"observation_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const FieldNotesSharedItem& value) {
    out += "{\"type\":\"field_notes_shared\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const DialogueToldItem& value) {
    out += "{\"type\":\"dialogue_told\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    out += ",\"holds\":";
    json::put_bool(out, value.holds);
    out += "}";
}

void encode(std::string& out, const DialogueConfirmedItem& value) {
    out += "{\"type\":\"dialogue_confirmed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const PlanKeptItem& value) {
    out += "{\"type\":\"plan_kept\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"document\":";
    json::put_uuid(out, value.document);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"actions\":";
    json::put_array(out, value.actions, [&](const PlannedAction& each) { encode(out, each); });
    out += ",\"indicators\":";
    json::put_array(out, value.indicators, [&](const PlannedIndicator& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ActionStoodItem& value) {
    out += "{\"type\":\"action_stood\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"action\":";
    json::put_string(out, value.action);
    out += ",\"standing\":";
    encode(out, value.standing);
    out += "}";
}

void encode(std::string& out, const IndicatorMeasuredItem& value) {
    out += "{\"type\":\"indicator_measured\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"indicator\":";
    json::put_string(out, value.indicator);
    out += ",\"measure\":";
    encode(out, value.measure);
    out += "}";
}

void encode(std::string& out, const PlanValidatedItem& value) {
    out += "{\"type\":\"plan_validated\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"validation\":";
    encode(out, value.validation);
    out += "}";
}

void encode(std::string& out, const PlanClosedItem& value) {
    out += "{\"type\":\"plan_closed\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"left\":";
    encode(out, value.left);
    out += "}";
}

void encode(std::string& out, const TopicAddedItem& value) {
    out += "{\"type\":\"topic_added\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"topic\":";
    encode(out, value.topic);
    out += "}";
}

void encode(std::string& out, const TopicDroppedItem& value) {
    out += "{\"type\":\"topic_dropped\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"topic\":";
    json::put_uuid(out, value.topic);
    out += "}";
}

void encode(std::string& out, const TopicTiedItem& value) {
    out += "{\"type\":\"topic_tied\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"topic\":";
    json::put_uuid(out, value.topic);
    out += ",\"tie\":";
    encode(out, value.tie);
    out += "}";
}

void encode(std::string& out, const TopicUntiedItem& value) {
    out += "{\"type\":\"topic_untied\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"topic\":";
    json::put_uuid(out, value.topic);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += "}";
}

void encode(std::string& out, const TopicMetItem& value) {
    out += "{\"type\":\"topic_met\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"session\":";
    json::put_number(out, value.session);
    out += "}";
}

void encode(std::string& out, const ActivityNotedItem& value) {
    out += "{\"type\":\"activity_noted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"activity\":";
    encode(out, value.activity);
    if (value.instead) {
        out += ",\"instead\":";
        json::put_uuid(out, *value.instead);
    }
    out += "}";
}

void encode(std::string& out, const ActivityTakenBackItem& value) {
    out += "{\"type\":\"activity_taken_back\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"activity\":";
    json::put_uuid(out, value.activity);
    out += "}";
}

void encode(std::string& out, const ActivityWordsClearedItem& value) {
    out += "{\"type\":\"activity_words_cleared\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"activity\":";
    json::put_uuid(out, value.activity);
    out += "}";
}

void encode(std::string& out, const ActionsNearItem& value) {
    out += "{\"type\":\"actions_near\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"actions\":";
    json::put_array(out, value.actions, [&](const std::string& each) { json::put_string(out, each); });
    out += "}";
}

void encode(std::string& out, const RecordingBroughtItem& value) {
    out += "{\"type\":\"recording_brought\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    encode(out, value.recording);
    out += "}";
}

void encode(std::string& out, const RecordingDescribedItem& value) {
    out += "{\"type\":\"recording_described\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += "}";
}

void encode(std::string& out, const RecordingConsentedItem& value) {
    out += "{\"type\":\"recording_consented\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"consent\":";
    json::put_word(out, name(value.consent));
    out += "}";
}

void encode(std::string& out, const RecordingSharedItem& value) {
    out += "{\"type\":\"recording_shared\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"readers\":";
    json::put_array(out, value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"sound_only\":";
    json::put_bool(out, value.sound_only);
    out += "}";
}

void encode(std::string& out, const RecordingWithdrawnItem& value) {
    out += "{\"type\":\"recording_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const RecordingExpiredItem& value) {
    out += "{\"type\":\"recording_expired\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += "}";
}

void encode(std::string& out, const RecordingCommentedItem& value) {
    out += "{\"type\":\"recording_commented\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"comment\":";
    json::put_uuid(out, value.comment);
    out += "}";
}

void encode(std::string& out, const RecordingCommentWithdrawnItem& value) {
    out += "{\"type\":\"recording_comment_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"comment\":";
    json::put_uuid(out, value.comment);
    out += "}";
}

void encode(std::string& out, const ClipMarkedItem& value) {
    out += "{\"type\":\"clip_marked\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"clip\":";
    json::put_uuid(out, value.clip);
    out += "}";
}

void encode(std::string& out, const ClipWithdrawnItem& value) {
    out += "{\"type\":\"clip_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"clip\":";
    json::put_uuid(out, value.clip);
    out += "}";
}

void encode(std::string& out, const RetentionSetItem& value) {
    out += "{\"type\":\"retention_set\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    if (value.months) {
        out += ",\"months\":";
        json::put_number(out, *value.months);
    }
    out += "}";
}

void encode(std::string& out, const CallsSetItem& value) {
    out += "{\"type\":\"calls_set\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"calls\":";
    json::put_word(out, name(value.calls));
    out += "}";
}

void encode(std::string& out, const HelloFrame& value) {
    out += "{\"type\":\"hello\",\"protocol\":";
    json::put_number(out, value.protocol);
    out += ",\"client\":";
    json::put_string(out, value.client);
    if (value.lang) {
        out += ",\"lang\":";
        json::put_string(out, *value.lang);
    }
    out += "}";
}

void encode(std::string& out, const JoinFrame& value) {
    out += "{\"type\":\"join\",\"space\":";
    json::put_number(out, value.space);
    if (value.position) {
        out += ",\"position\":";
        encode(out, *value.position);
    }
    out += "}";
}

void encode(std::string& out, const LeaveFrame& value) {
    out += "{\"type\":\"leave\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const CommandFrame& value) {
    out += "{\"type\":\"command\",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"do\":";
    encode(out, value.do_);
    out += "}";
}

void encode(std::string& out, const AskSpacesFrame& value) {
    out += "{\"type\":\"ask_spaces\",\"ref\":";
    json::put_number(out, value.ref);
    out += "}";
}

void encode(std::string& out, const AskPeopleFrame& value) {
    out += "{\"type\":\"ask_people\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"ids\":";
    json::put_array(out, value.ids, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const AskHistoryFrame& value) {
    out += "{\"type\":\"ask_history\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    if (value.before) {
        out += ",\"before\":";
        json::put_number(out, *value.before);
    }
    if (value.after) {
        out += ",\"after\":";
        json::put_number(out, *value.after);
    }
    if (value.near) {
        out += ",\"near\":";
        json::put_number(out, *value.near);
    }
    if (value.around) {
        out += ",\"around\":";
        json::put_uuid(out, *value.around);
    }
    out += ",\"limit\":";
    json::put_number(out, value.limit);
    out += "}";
}

void encode(std::string& out, const AskThreadFrame& value) {
    out += "{\"type\":\"ask_thread\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"after\":";
    json::put_number(out, value.after);
    out += ",\"limit\":";
    json::put_number(out, value.limit);
    out += "}";
}

void encode(std::string& out, const AskVersionsFrame& value) {
    out += "{\"type\":\"ask_versions\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += "}";
}

void encode(std::string& out, const AskFieldNotesFrame& value) {
    out += "{\"type\":\"ask_field_notes\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const AskRecordingFrame& value) {
    out += "{\"type\":\"ask_recording\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += "}";
}

void encode(std::string& out, const AskActaFrame& value) {
    out += "{\"type\":\"ask_acta\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const AskCommitmentsFrame& value) {
    out += "{\"type\":\"ask_commitments\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"closed\":";
    json::put_bool(out, value.closed);
    if (value.before) {
        out += ",\"before\":";
        json::put_number(out, *value.before);
    }
    out += "}";
}

void encode(std::string& out, const AskEquityFrame& value) {
    out += "{\"type\":\"ask_equity\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const AskRotationFrame& value) {
    out += "{\"type\":\"ask_rotation\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const ClockFrame& value) {
    out += "{\"type\":\"clock\",\"sent\":";
    json::put_number(out, value.sent);
    out += "}";
}

void encode(std::string& out, const WritingFrame& value) {
    out += "{\"type\":\"writing\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const ApplaudFrame& value) {
    out += "{\"type\":\"applaud\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"reaction\":";
    json::put_word(out, name(value.reaction));
    out += "}";
}

void encode(std::string& out, const ReadFrame& value) {
    out += "{\"type\":\"read\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const AskNoticesFrame& value) {
    out += "{\"type\":\"ask_notices\",\"ref\":";
    json::put_number(out, value.ref);
    if (value.before) {
        out += ",\"before\":";
        encode(out, *value.before);
    }
    out += ",\"limit\":";
    json::put_number(out, value.limit);
    out += "}";
}

void encode(std::string& out, const SeeNoticesFrame& value) {
    out += "{\"type\":\"see_notices\",\"places\":";
    json::put_array(out, value.places, [&](const NoticePlace& each) { encode(out, each); });
    if (value.upto) {
        out += ",\"upto\":";
        json::put_instant(out, *value.upto);
    }
    out += "}";
}

void encode(std::string& out, const JoinCallFrame& value) {
    out += "{\"type\":\"join_call\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"muted\":";
    json::put_bool(out, value.muted);
    out += ",\"video\":";
    json::put_bool(out, value.video);
    out += "}";
}

void encode(std::string& out, const LeaveCallFrame& value) {
    out += "{\"type\":\"leave_call\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const SignalCallFrame& value) {
    out += "{\"type\":\"signal_call\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"to\":";
    json::put_uuid(out, value.to);
    if (value.description) {
        out += ",\"description\":";
        encode(out, *value.description);
    }
    if (value.candidate) {
        out += ",\"candidate\":";
        encode(out, *value.candidate);
    }
    out += "}";
}

void encode(std::string& out, const SetCallMediaFrame& value) {
    out += "{\"type\":\"set_call_media\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"muted\":";
    json::put_bool(out, value.muted);
    out += ",\"video\":";
    json::put_bool(out, value.video);
    out += "}";
}

void encode(std::string& out, const WelcomeFrame& value) {
    out += "{\"type\":\"welcome\",\"protocol\":";
    json::put_number(out, value.protocol);
    out += ",\"epoch\":";
    json::put_uuid(out, value.epoch);
    out += ",\"now\":";
    json::put_instant(out, value.now);
    out += ",\"self\":";
    encode(out, value.self);
    out += "}";
}

void encode(std::string& out, const SnapshotFrame& value) {
    out += "{\"type\":\"snapshot\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"position\":";
    encode(out, value.position);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"members\":";
    json::put_number(out, value.members);
    out += ",\"messages\":";
    json::put_number(out, value.messages);
    out += ",\"timeline\":";
    json::put_array(out, value.timeline, [&](const Message& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    if (value.conversation) {
        out += ",\"conversation\":";
        encode(out, *value.conversation);
    }
    if (value.ledger) {
        out += ",\"ledger\":";
        encode(out, *value.ledger);
    }
    if (value.accompaniment) {
        out += ",\"accompaniment\":";
        encode(out, *value.accompaniment);
    }
    if (value.retention) {
        out += ",\"retention\":";
        encode(out, *value.retention);
    }
    if (value.calls) {
        out += ",\"calls\":";
        json::put_word(out, name(*value.calls));
    }
    out += "}";
}

void encode(std::string& out, const WindowFrame& value) {
    out += "{\"type\":\"window\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"after\":";
    json::put_number(out, value.after);
    out += ",\"upto\":";
    json::put_number(out, value.upto);
    out += ",\"items\":";
    json::put_array(out, value.items, [&](const Item& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ViewResetFrame& value) {
    out += "{\"type\":\"view_reset\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const LeftFrame& value) {
    out += "{\"type\":\"left\",\"space\":";
    json::put_number(out, value.space);
    if (value.code) {
        out += ",\"code\":";
        json::put_word(out, name(*value.code));
    }
    out += "}";
}

void encode(std::string& out, const AcceptedFrame& value) {
    out += "{\"type\":\"accepted\",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const RefusedFrame& value) {
    out += "{\"type\":\"refused\"";
    if (value.id) {
        out += ",\"id\":";
        json::put_uuid(out, *value.id);
    }
    if (value.space) {
        out += ",\"space\":";
        json::put_number(out, *value.space);
    }
    if (value.ref) {
        out += ",\"ref\":";
        json::put_number(out, *value.ref);
    }
    out += ",\"code\":";
    json::put_word(out, name(value.code));
    out += ",\"temporary\":";
    json::put_bool(out, value.temporary);
    if (value.where) {
        out += ",\"where\":";
        json::put_string(out, *value.where);
    }
    if (value.retry_after) {
        out += ",\"retry_after\":";
        json::put_number(out, *value.retry_after);
    }
    out += ",\"text\":";
    json::put_string(out, value.text);
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    out += "}";
}

void encode(std::string& out, const SpacesFrame& value) {
    out += "{\"type\":\"spaces\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"spaces\":";
    json::put_array(out, value.spaces, [&](const SpaceSummary& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const PeopleFrame& value) {
    out += "{\"type\":\"people\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const HistoryFrame& value) {
    out += "{\"type\":\"history\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"messages\":";
    json::put_array(out, value.messages, [&](const Message& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += ",\"more\":";
    json::put_bool(out, value.more);
    out += ",\"newer\":";
    json::put_bool(out, value.newer);
    out += "}";
}

void encode(std::string& out, const ReadingFrame& value) {
    out += "{\"type\":\"reading\",\"spaces\":";
    json::put_array(out, value.spaces, [&](const ReadingState& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const NoticesFrame& value) {
    out += "{\"type\":\"notices\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"notices\":";
    json::put_array(out, value.notices, [&](const Notice& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += ",\"more\":";
    json::put_bool(out, value.more);
    out += ",\"unseen\":";
    json::put_number(out, value.unseen);
    out += "}";
}

void encode(std::string& out, const NoticedFrame& value) {
    out += "{\"type\":\"noticed\",\"unseen\":";
    json::put_number(out, value.unseen);
    out += ",\"spaces\":";
    json::put_bool(out, value.spaces);
    out += "}";
}

void encode(std::string& out, const ThreadFrame& value) {
    out += "{\"type\":\"thread\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"root\":";
    encode(out, value.root);
    out += ",\"messages\":";
    json::put_array(out, value.messages, [&](const Message& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += ",\"more\":";
    json::put_bool(out, value.more);
    out += "}";
}

void encode(std::string& out, const VersionsFrame& value) {
    out += "{\"type\":\"versions\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"versions\":";
    json::put_array(out, value.versions, [&](const MessageVersion& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const FieldNotesFrame& value) {
    out += "{\"type\":\"field_notes\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"notes\":";
    json::put_array(out, value.notes, [&](const FieldNotes& each) { encode(out, each); });
    if (value.dialogue) {
        out += ",\"dialogue\":";
        json::put_string(out, *value.dialogue);
    }
    out += "}";
}

void encode(std::string& out, const RecordingFrame& value) {
    out += "{\"type\":\"recording\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"purpose\":";
    json::put_string(out, value.purpose);
    if (value.others) {
        out += ",\"others\":";
        json::put_string(out, *value.others);
    }
    out += ",\"comments\":";
    json::put_array(out, value.comments, [&](const RecordingComment& each) { encode(out, each); });
    out += ",\"clips\":";
    json::put_array(out, value.clips, [&](const RecordingClip& each) { encode(out, each); });
    out += ",\"picture\":";
    json::put_word(out, name(value.picture));
    out += ",\"sound\":";
    json::put_word(out, name(value.sound));
    out += ",\"still\":";
    json::put_word(out, name(value.still));
    out += "}";
}

void encode(std::string& out, const ActaFrame& value) {
    out += "{\"type\":\"acta\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"acta\":";
    encode(out, value.acta);
    out += "}";
}

void encode(std::string& out, const CommitmentsFrame& value) {
    out += "{\"type\":\"commitments\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"page\":";
    encode(out, value.page);
    out += "}";
}

void encode(std::string& out, const EquityFrame& value) {
    out += "{\"type\":\"equity\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"apart\":";
    json::put_bool(out, value.apart);
    out += ",\"unwitnessed\":";
    json::put_number(out, value.unwitnessed);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const EquityOf& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const RotationFrame& value) {
    out += "{\"type\":\"rotation\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"sessions\":";
    json::put_number(out, value.sessions);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const RotationOf& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const TimeFrame& value) {
    out += "{\"type\":\"time\",\"sent\":";
    json::put_number(out, value.sent);
    out += ",\"now\":";
    json::put_instant(out, value.now);
    out += "}";
}

void encode(std::string& out, const ClosingFrame& value) {
    out += "{\"type\":\"closing\",\"code\":";
    json::put_word(out, name(value.code));
    out += ",\"retry_after\":";
    json::put_number(out, value.retry_after);
    out += "}";
}

void encode(std::string& out, const OwnPartFrame& value) {
    out += "{\"type\":\"own_part\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"voted\":";
    json::put_array(out, value.voted, [&](const std::uint32_t& each) { json::put_number(out, each); });
    if (value.place) {
        out += ",\"place\":";
        json::put_number(out, *value.place);
    }
    if (value.queue) {
        out += ",\"queue\":";
        json::put_array(out, *value.queue, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const PresenceFrame& value) {
    out += "{\"type\":\"presence\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"trusted\":";
    json::put_bool(out, value.trusted);
    out += ",\"count\":";
    json::put_number(out, value.count);
    if (value.here) {
        out += ",\"here\":";
        json::put_array(out, *value.here, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += ",\"writing\":";
    json::put_array(out, value.writing, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const PresenceChangedFrame& value) {
    out += "{\"type\":\"presence_changed\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"trusted\":";
    json::put_bool(out, value.trusted);
    out += ",\"count\":";
    json::put_number(out, value.count);
    out += ",\"came\":";
    json::put_array(out, value.came, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"went\":";
    json::put_array(out, value.went, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"writing\":";
    json::put_array(out, value.writing, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const CallFrame& value) {
    out += "{\"type\":\"call\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"you\":";
    json::put_uuid(out, value.you);
    out += ",\"participants\":";
    json::put_array(out, value.participants, [&](const CallParticipant& each) { encode(out, each); });
    out += ",\"everybody\":";
    json::put_bool(out, value.everybody);
    out += ",\"heard\":";
    json::put_array(out, value.heard, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"relay_only\":";
    json::put_bool(out, value.relay_only);
    out += ",\"whole\":";
    json::put_bool(out, value.whole);
    out += ",\"relays\":";
    encode(out, value.relays);
    out += "}";
}

void encode(std::string& out, const CallSignalFrame& value) {
    out += "{\"type\":\"call_signal\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"from\":";
    json::put_uuid(out, value.from);
    if (value.description) {
        out += ",\"description\":";
        encode(out, *value.description);
    }
    if (value.candidate) {
        out += ",\"candidate\":";
        encode(out, *value.candidate);
    }
    out += "}";
}

void encode(std::string& out, const CallLeftFrame& value) {
    out += "{\"type\":\"call_left\",\"space\":";
    json::put_number(out, value.space);
    if (value.code) {
        out += ",\"code\":";
        json::put_word(out, name(*value.code));
    }
    out += "}";
}

void encode(std::string& out, const CallGoingOnFrame& value) {
    out += "{\"type\":\"call_going_on\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const SpaceOpenedEvent& value) {
    out += "{\"type\":\"space_opened\",\"v\":1,\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    out += "}";
}

void encode(std::string& out, const MemberAddedEvent& value) {
    out += "{\"type\":\"member_added\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MemberRolesChangedEvent& value) {
    out += "{\"type\":\"member_roles_changed\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MemberRemovedEvent& value) {
    out += "{\"type\":\"member_removed\",\"v\":2,\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const MessagePostedEvent& value) {
    out += "{\"type\":\"message_posted\",\"v\":3,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    if (value.thread) {
        out += ",\"thread\":";
        json::put_uuid(out, *value.thread);
    }
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MessageEditedEvent& value) {
    out += "{\"type\":\"message_edited\",\"v\":2,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"content\":";
    json::put_uuid(out, value.content);
    if (value.mentions) {
        out += ",\"mentions\":";
        json::put_array(out, *value.mentions, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MessageReactedEvent& value) {
    out += "{\"type\":\"message_reacted\",\"v\":1,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"reaction\":";
    json::put_word(out, name(value.reaction));
    out += ",\"on\":";
    json::put_bool(out, value.on);
    out += "}";
}

void encode(std::string& out, const MessageWithdrawnEvent& value) {
    out += "{\"type\":\"message_withdrawn\",\"v\":1,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SessionPlannedEvent& value) {
    out += "{\"type\":\"session_planned\",\"v\":1,\"protocol\":";
    encode(out, value.protocol);
    out += ",\"script\":";
    json::put_uuid(out, value.script);
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    out += ",\"seats\":";
    json::put_array(out, value.seats, [&](const Seat& each) { encode(out, each); });
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SessionPacedEvent& value) {
    out += "{\"type\":\"session_paced\",\"v\":1,\"mode\":";
    json::put_word(out, name(value.mode));
    out += ",\"closes\":";
    json::put_array(out, value.closes, [&](const Instant& each) { json::put_instant(out, each); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const FormFilledEvent& value) {
    out += "{\"type\":\"form_filled\",\"v\":1,\"field\":";
    json::put_string(out, value.field);
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.to) {
        out += ",\"to\":";
        json::put_array(out, *value.to, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MaterialAttachedEvent& value) {
    out += "{\"type\":\"material_attached\",\"v\":1,\"material\":";
    json::put_uuid(out, value.material);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MaterialRemovedEvent& value) {
    out += "{\"type\":\"material_removed\",\"v\":1,\"material\":";
    json::put_uuid(out, value.material);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const PhaseClosingEvent&) {
    out += "{\"type\":\"phase_closing\",\"v\":1}";
}

void encode(std::string& out, const CompletingBeganEvent& value) {
    out += "{\"type\":\"completing_began\",\"v\":1,\"until\":";
    json::put_instant(out, value.until);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const SessionPlacedEvent& value) {
    out += "{\"type\":\"session_placed\",\"v\":1,\"of_stage\":";
    encode(out, value.of_stage);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SessionDatedEvent& value) {
    out += "{\"type\":\"session_dated\",\"v\":1";
    if (value.starts_at) {
        out += ",\"starts_at\":";
        json::put_instant(out, *value.starts_at);
    }
    if (value.zone) {
        out += ",\"zone\":";
        json::put_string(out, *value.zone);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ActaConfirmedEvent& value) {
    out += "{\"type\":\"acta_confirmed\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"corrections\":";
    json::put_number(out, value.corrections);
    out += "}";
}

void encode(std::string& out, const CorrectionAskedEvent& value) {
    out += "{\"type\":\"correction_asked\",\"v\":1,\"correction\":";
    json::put_uuid(out, value.correction);
    if (value.contribution) {
        out += ",\"contribution\":";
        json::put_uuid(out, *value.contribution);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const CorrectionTakenBackEvent& value) {
    out += "{\"type\":\"correction_taken_back\",\"v\":1,\"correction\":";
    json::put_uuid(out, value.correction);
    out += "}";
}

void encode(std::string& out, const SeatGivenEvent& value) {
    out += "{\"type\":\"seat_given\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SeatLeftEvent& value) {
    out += "{\"type\":\"seat_left\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"role\":";
    json::put_string(out, value.role);
    if (value.facilitator) {
        out += ",\"facilitator\":";
        json::put_number(out, *value.facilitator);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const PhaseEnteredEvent& value) {
    out += "{\"type\":\"phase_entered\",\"v\":1,\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PhaseExtendedEvent& value) {
    out += "{\"type\":\"phase_extended\",\"v\":1,\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PhaseOvertimeEvent&) {
    out += "{\"type\":\"phase_overtime\",\"v\":1}";
}

void encode(std::string& out, const RequirementMissingEvent& value) {
    out += "{\"type\":\"requirement_missing\",\"v\":1,\"kind\":";
    json::put_string(out, value.kind);
    out += "}";
}

void encode(std::string& out, const ConversationPausedEvent& value) {
    out += "{\"type\":\"conversation_paused\",\"v\":1,\"by\":";
    json::put_number(out, value.by);
    out += ",\"reason\":";
    json::put_uuid(out, value.reason);
    out += "}";
}

void encode(std::string& out, const ConversationResumedEvent& value) {
    out += "{\"type\":\"conversation_resumed\",\"v\":1,\"deadline\":";
    json::put_instant(out, value.deadline);
    out += ",\"turns\":";
    json::put_array(out, value.turns, [&](const Turn& each) { encode(out, each); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TurnChangedEvent& value) {
    out += "{\"type\":\"turn_changed\",\"v\":1,\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"turn\":";
    encode(out, value.turn);
    if (value.person) {
        out += ",\"person\":";
        json::put_number(out, *value.person);
    }
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const ReadyMarkedEvent& value) {
    out += "{\"type\":\"ready_marked\",\"v\":2,\"person\":";
    json::put_number(out, value.person);
    out += ",\"ready\":";
    json::put_bool(out, value.ready);
    if (value.to_self) {
        out += ",\"to_self\":";
        json::put_bool(out, *value.to_self);
    }
    out += "}";
}

void encode(std::string& out, const ContributionMadeEvent& value) {
    out += "{\"type\":\"contribution_made\",\"v\":4,\"contribution\":";
    json::put_uuid(out, value.contribution);
    if (value.author) {
        out += ",\"author\":";
        json::put_number(out, *value.author);
    }
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"shown\":";
    json::put_word(out, name(value.shown));
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.rests_on) {
        out += ",\"rests_on\":";
        json::put_uuid(out, *value.rests_on);
    }
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += ",\"late\":";
    json::put_bool(out, value.late);
    out += ",\"by_exception\":";
    json::put_bool(out, value.by_exception);
    out += ",\"bytes\":";
    json::put_number(out, value.bytes);
    if (value.attachments) {
        out += ",\"attachments\":";
        json::put_array(out, *value.attachments, [&](const FileReference& each) { encode(out, each); });
    }
    if (value.group) {
        out += ",\"group\":";
        json::put_number(out, *value.group);
    }
    if (value.readers) {
        out += ",\"readers\":";
        json::put_array(out, *value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const ContributionEditedEvent& value) {
    out += "{\"type\":\"contribution_edited\",\"v\":3,\"contribution\":";
    json::put_uuid(out, value.contribution);
    out += ",\"content\":";
    json::put_uuid(out, value.content);
    if (value.author) {
        out += ",\"author\":";
        json::put_number(out, *value.author);
    }
    out += ",\"shown\":";
    json::put_word(out, name(value.shown));
    out += ",\"bytes\":";
    json::put_number(out, value.bytes);
    if (value.readers) {
        out += ",\"readers\":";
        json::put_array(out, *value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const ContributionWithdrawnEvent& value) {
    out += "{\"type\":\"contribution_withdrawn\",\"v\":3,\"contribution\":";
    json::put_uuid(out, value.contribution);
    if (value.author) {
        out += ",\"author\":";
        json::put_number(out, *value.author);
    }
    out += ",\"shown\":";
    json::put_word(out, name(value.shown));
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.readers) {
        out += ",\"readers\":";
        json::put_array(out, *value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const ContributionReclassifiedEvent& value) {
    out += "{\"type\":\"contribution_reclassified\",\"v\":2,\"contribution\":";
    json::put_uuid(out, value.contribution);
    out += ",\"kind\":";
    json::put_string(out, value.kind);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const ContributionsRevealedEvent& value) {
    out += "{\"type\":\"contributions_revealed\",\"v\":4,\"contributions\":";
    json::put_array(out, value.contributions, [&](const StoredContribution& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const VoteCastEvent& value) {
    out += "{\"type\":\"vote_cast\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const PollClosedEvent& value) {
    out += "{\"type\":\"poll_closed\",\"v\":1,\"result\":";
    encode(out, value.result);
    out += "}";
}

void encode(std::string& out, const LateVoteCastEvent& value) {
    out += "{\"type\":\"late_vote_cast\",\"v\":1,\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"ballot\":";
    encode(out, value.ballot);
    out += "}";
}

void encode(std::string& out, const PollCompletedEvent& value) {
    out += "{\"type\":\"poll_completed\",\"v\":1,\"afterwards\":";
    encode(out, value.afterwards);
    out += "}";
}

void encode(std::string& out, const GroupsFormedEvent& value) {
    out += "{\"type\":\"groups_formed\",\"v\":1,\"groups\":";
    json::put_array(out, value.groups, [&](const Group& each) { encode(out, each); });
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const PersonGroupedEvent& value) {
    out += "{\"type\":\"person_grouped\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"group\":";
    json::put_number(out, value.group);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += "}";
}

void encode(std::string& out, const GroupsCalledEvent& value) {
    out += "{\"type\":\"groups_called\",\"v\":1,\"call\":";
    json::put_uuid(out, value.call);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const QuestionAskedEvent& value) {
    out += "{\"type\":\"question_asked\",\"v\":1,\"question\":";
    json::put_uuid(out, value.question);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += ",\"author\":";
    json::put_number(out, value.author);
    out += "}";
}

void encode(std::string& out, const QuestionVotedEvent& value) {
    out += "{\"type\":\"question_voted\",\"v\":1,\"number\":";
    json::put_number(out, value.number);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"on\":";
    json::put_bool(out, value.on);
    out += ",\"votes\":";
    json::put_number(out, value.votes);
    out += "}";
}

void encode(std::string& out, const QuestionMarkedEvent& value) {
    out += "{\"type\":\"question_marked\",\"v\":1,\"number\":";
    json::put_number(out, value.number);
    out += ",\"standing\":";
    json::put_word(out, name(value.standing));
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const QuestionWithdrawnEvent& value) {
    out += "{\"type\":\"question_withdrawn\",\"v\":1,\"question\":";
    json::put_uuid(out, value.question);
    out += ",\"number\":";
    json::put_number(out, value.number);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const HandMovedEvent& value) {
    out += "{\"type\":\"hand_moved\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"up\":";
    json::put_bool(out, value.up);
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const WordGivenEvent& value) {
    out += "{\"type\":\"word_given\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    if (value.until) {
        out += ",\"until\":";
        json::put_instant(out, *value.until);
    }
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const WordEndedEvent& value) {
    out += "{\"type\":\"word_ended\",\"v\":1,\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += ",\"back\":";
    json::put_bool(out, value.back);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    out += ",\"hands\":";
    json::put_number(out, value.hands);
    out += "}";
}

void encode(std::string& out, const ApplaudedEvent& value) {
    out += "{\"type\":\"applauded\",\"v\":1,\"reactions\":";
    json::put_array(out, value.reactions, [&](const std::uint32_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const ExceptionGrantedEvent& value) {
    out += "{\"type\":\"exception_granted\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"reason\":";
    json::put_uuid(out, value.reason);
    out += "}";
}

void encode(std::string& out, const FacilitationPassedEvent& value) {
    out += "{\"type\":\"facilitation_passed\",\"v\":2,\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"to\":";
    json::put_number(out, value.to);
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const PersonNudgedEvent& value) {
    out += "{\"type\":\"person_nudged\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"phase\":";
    json::put_number(out, value.phase);
    out += ",\"invites\":";
    json::put_word(out, name(value.invites));
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"to\":";
    json::put_array(out, value.to, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const ConversationEndedEvent& value) {
    out += "{\"type\":\"conversation_ended\",\"v\":1,\"how\":";
    json::put_word(out, name(value.how));
    if (value.by) {
        out += ",\"by\":";
        json::put_number(out, *value.by);
    }
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const ChildOpenedEvent& value) {
    out += "{\"type\":\"child_opened\",\"v\":2,\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.people) {
        out += ",\"people\":";
        json::put_array(out, *value.people, [&](const SeatedPerson& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const MembershipEndSetEvent& value) {
    out += "{\"type\":\"membership_end_set\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    if (value.ends_at) {
        out += ",\"ends_at\":";
        json::put_instant(out, *value.ends_at);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MembershipsBelowEndingEvent& value) {
    out += "{\"type\":\"memberships_below_ending\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.heir) {
        out += ",\"heir\":";
        json::put_number(out, *value.heir);
    }
    out += "}";
}

void encode(std::string& out, const EffectSettledEvent& value) {
    out += "{\"type\":\"effect_settled\",\"v\":1,\"seq\":";
    json::put_number(out, value.seq);
    if (value.refused) {
        out += ",\"refused\":";
        json::put_word(out, name(*value.refused));
    }
    out += "}";
}

void encode(std::string& out, const ActaLeftEvent& value) {
    out += "{\"type\":\"acta_left\",\"v\":1";
    if (value.began_at) {
        out += ",\"began_at\":";
        json::put_instant(out, *value.began_at);
    }
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const StoredCommitment& each) { encode(out, each); });
    out += ",\"again\":";
    json::put_bool(out, value.again);
    out += "}";
}

void encode(std::string& out, const PendingBroughtEvent& value) {
    out += "{\"type\":\"pending_brought\",\"v\":1,\"commitments\":";
    json::put_array(out, value.commitments, [&](const StoredCommitment& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ActaTakenEvent& value) {
    out += "{\"type\":\"acta_taken\",\"v\":1,\"session\":";
    json::put_number(out, value.session);
    if (value.began_at) {
        out += ",\"began_at\":";
        json::put_instant(out, *value.began_at);
    }
    out += ",\"ended_at\":";
    json::put_instant(out, value.ended_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"commitments\":";
    json::put_array(out, value.commitments, [&](const StoredCommitment& each) { encode(out, each); });
    out += ",\"beyond\":";
    json::put_number(out, value.beyond);
    out += ",\"again\":";
    json::put_bool(out, value.again);
    out += "}";
}

void encode(std::string& out, const CommitmentChangedEvent& value) {
    out += "{\"type\":\"commitment_changed\",\"v\":1,\"commitment\":";
    encode(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.previous) {
        out += ",\"previous\":";
        json::put_number(out, *value.previous);
    }
    out += "}";
}

void encode(std::string& out, const CommitmentTakenBackEvent& value) {
    out += "{\"type\":\"commitment_taken_back\",\"v\":1,\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const EvidenceBroughtEvent& value) {
    out += "{\"type\":\"evidence_brought\",\"v\":1,\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const CommitmentDetailedEvent& value) {
    out += "{\"type\":\"commitment_detailed\",\"v\":1,\"commitment\":";
    json::put_uuid(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += "}";
}

void encode(std::string& out, const CommitmentProposedEvent& value) {
    out += "{\"type\":\"commitment_proposed\",\"v\":1,\"proposal\":";
    json::put_uuid(out, value.proposal);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"to\":";
    json::put_number(out, value.to);
    if (value.due) {
        out += ",\"due\":";
        json::put_number(out, *value.due);
    }
    out += "}";
}

void encode(std::string& out, const ProposalAcceptedEvent& value) {
    out += "{\"type\":\"proposal_accepted\",\"v\":1,\"commitment\":";
    encode(out, value.commitment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ProposalClosedEvent& value) {
    out += "{\"type\":\"proposal_closed\",\"v\":1,\"proposal\":";
    json::put_uuid(out, value.proposal);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.note) {
        out += ",\"note\":";
        json::put_uuid(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const StoryToldEvent& value) {
    out += "{\"type\":\"story_told\",\"v\":1,\"story\":";
    json::put_uuid(out, value.story);
    out += ",\"form\":";
    json::put_word(out, name(value.form));
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const StoryTakenBackEvent& value) {
    out += "{\"type\":\"story_taken_back\",\"v\":1,\"story\":";
    json::put_uuid(out, value.story);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const AgreementProposedEvent& value) {
    out += "{\"type\":\"agreement_proposed\",\"v\":3,\"agreement\":";
    json::put_uuid(out, value.agreement);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.every_days) {
        out += ",\"every_days\":";
        json::put_number(out, *value.every_days);
    }
    if (value.minutes) {
        out += ",\"minutes\":";
        json::put_number(out, *value.minutes);
    }
    out += ",\"accepted\":";
    json::put_bool(out, value.accepted);
    if (value.visits) {
        out += ",\"visits\":";
        encode(out, *value.visits);
    }
    if (value.activities) {
        out += ",\"activities\":";
        json::put_array(out, *value.activities, [&](const ActivityAgreed& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const AgreementAcceptedEvent& value) {
    out += "{\"type\":\"agreement_accepted\",\"v\":1,\"agreement\":";
    json::put_uuid(out, value.agreement);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"holds\":";
    json::put_bool(out, value.holds);
    out += "}";
}

void encode(std::string& out, const CycleTakenEvent& value) {
    out += "{\"type\":\"cycle_taken\",\"v\":1,\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"edition\":";
    json::put_number(out, value.edition);
    out += ",\"stages\":";
    json::put_array(out, value.stages, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const CycleEditedEvent& value) {
    out += "{\"type\":\"cycle_edited\",\"v\":1,\"script\":";
    json::put_uuid(out, value.script);
    out += ",\"stages\":";
    json::put_array(out, value.stages, [&](const std::string& each) { json::put_string(out, each); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const StageEnteredEvent& value) {
    out += "{\"type\":\"stage_entered\",\"v\":1,\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const SeatsEvenedEvent& value) {
    out += "{\"type\":\"seats_evened\",\"v\":1,\"equal\":";
    json::put_bool(out, value.equal);
    out += "}";
}

void encode(std::string& out, const StageMetEvent& value) {
    out += "{\"type\":\"stage_met\",\"v\":1,\"session\":";
    json::put_number(out, value.session);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"synthesis\":";
    json::put_bool(out, value.synthesis);
    out += ",\"agreed\":";
    json::put_number(out, value.agreed);
    out += "}";
}

void encode(std::string& out, const PartiesChangedEvent&) {
    out += "{\"type\":\"parties_changed\",\"v\":1}";
}

void encode(std::string& out, const CycleLeftEvent& value) {
    out += "{\"type\":\"cycle_left\",\"v\":1,\"cycle\":";
    json::put_string(out, value.cycle);
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"stage\":";
    json::put_string(out, value.stage);
    out += ",\"rounds\":";
    json::put_number(out, value.rounds);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.reason) {
        out += ",\"reason\":";
        json::put_uuid(out, *value.reason);
    }
    out += "}";
}

void encode(std::string& out, const RoleTakenEvent& value) {
    out += "{\"type\":\"role_taken\",\"v\":1,\"role\":";
    json::put_word(out, name(value.role));
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ObservationProposedEvent& value) {
    out += "{\"type\":\"observation_proposed\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"starts_at\":";
    json::put_instant(out, value.starts_at);
    out += ",\"minutes\":";
    json::put_number(out, value.minutes);
    out += ",\"observers\":";
    json::put_array(out, value.observers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"observed\":";
    json::put_number(out, value.observed);
    out += ",\"accepted\":";
    json::put_bool(out, value.accepted);
    out += "}";
}

void encode(std::string& out, const ObservationAcceptedEvent& value) {
    out += "{\"type\":\"observation_accepted\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"agreed\":";
    json::put_bool(out, value.agreed);
    out += "}";
}

void encode(std::string& out, const ObservationWithdrawnEvent& value) {
    out += "{\"type\":\"observation_withdrawn\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const FieldNotesSharedEvent& value) {
    out += "{\"type\":\"field_notes_shared\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const DialogueToldEvent& value) {
    out += "{\"type\":\"dialogue_told\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"holds\":";
    json::put_bool(out, value.holds);
    out += "}";
}

void encode(std::string& out, const DialogueConfirmedEvent& value) {
    out += "{\"type\":\"dialogue_confirmed\",\"v\":1,\"observation\":";
    json::put_uuid(out, value.observation);
    out += "}";
}

void encode(std::string& out, const PlanKeptEvent& value) {
    out += "{\"type\":\"plan_kept\",\"v\":1,\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"owners\":";
    json::put_array(out, value.owners, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"actions\":";
    json::put_array(out, value.actions, [&](const PlannedAction& each) { encode(out, each); });
    out += ",\"indicators\":";
    json::put_array(out, value.indicators, [&](const PlannedIndicator& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ActionStoodEvent& value) {
    out += "{\"type\":\"action_stood\",\"v\":1,\"action\":";
    json::put_string(out, value.action);
    out += ",\"state\":";
    json::put_word(out, name(value.state));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.note) {
        out += ",\"note\":";
        json::put_uuid(out, *value.note);
    }
    out += "}";
}

void encode(std::string& out, const IndicatorMeasuredEvent& value) {
    out += "{\"type\":\"indicator_measured\",\"v\":1,\"indicator\":";
    json::put_string(out, value.indicator);
    out += ",\"value\":";
    json::put_string(out, value.value);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.source) {
        out += ",\"source\":";
        json::put_uuid(out, *value.source);
    }
    out += "}";
}

void encode(std::string& out, const PlanValidatedEvent& value) {
    out += "{\"type\":\"plan_validated\",\"v\":1,\"document\":";
    json::put_uuid(out, value.document);
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += "}";
}

void encode(std::string& out, const PlanClosedEvent& value) {
    out += "{\"type\":\"plan_closed\",\"v\":1,\"plan\":";
    json::put_uuid(out, value.plan);
    out += ",\"label\":";
    json::put_word(out, name(value.label));
    out += ",\"owner\":";
    json::put_word(out, name(value.owner));
    out += ",\"began_at\":";
    json::put_instant(out, value.began_at);
    out += ",\"how\":";
    json::put_word(out, name(value.how));
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.words) {
        out += ",\"words\":";
        json::put_uuid(out, *value.words);
    }
    out += ",\"progress\":";
    encode(out, value.progress);
    out += "}";
}

void encode(std::string& out, const TopicAddedEvent& value) {
    out += "{\"type\":\"topic_added\",\"v\":1,\"topic\":";
    json::put_uuid(out, value.topic);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TopicDroppedEvent& value) {
    out += "{\"type\":\"topic_dropped\",\"v\":1,\"topic\":";
    json::put_uuid(out, value.topic);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TopicTiedEvent& value) {
    out += "{\"type\":\"topic_tied\",\"v\":1,\"topic\":";
    json::put_uuid(out, value.topic);
    out += ",\"part\":";
    json::put_word(out, name(value.part));
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += ",\"done\":";
    json::put_bool(out, value.done);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TopicUntiedEvent& value) {
    out += "{\"type\":\"topic_untied\",\"v\":1,\"topic\":";
    json::put_uuid(out, value.topic);
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.visit) {
        out += ",\"visit\":";
        json::put_uuid(out, *value.visit);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const TopicMetEvent& value) {
    out += "{\"type\":\"topic_met\",\"v\":1,\"session\":";
    json::put_number(out, value.session);
    out += "}";
}

void encode(std::string& out, const ActivityNotedEvent& value) {
    out += "{\"type\":\"activity_noted\",\"v\":1,\"activity\":";
    json::put_uuid(out, value.activity);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"what\":";
    json::put_word(out, name(value.what));
    out += ",\"on\":";
    json::put_number(out, value.on);
    out += ",\"days\":";
    json::put_number(out, value.days);
    out += ",\"mode\":";
    json::put_word(out, name(value.mode));
    if (value.reach) {
        out += ",\"reach\":";
        json::put_word(out, name(*value.reach));
    }
    if (value.session) {
        out += ",\"session\":";
        json::put_number(out, *value.session);
    }
    if (value.instead) {
        out += ",\"instead\":";
        json::put_uuid(out, *value.instead);
    }
    out += "}";
}

void encode(std::string& out, const ActivityTakenBackEvent& value) {
    out += "{\"type\":\"activity_taken_back\",\"v\":1,\"activity\":";
    json::put_uuid(out, value.activity);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ActivityWordsClearedEvent& value) {
    out += "{\"type\":\"activity_words_cleared\",\"v\":1,\"activity\":";
    json::put_uuid(out, value.activity);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const ActionsNearEvent& value) {
    out += "{\"type\":\"actions_near\",\"v\":1,\"actions\":";
    json::put_array(out, value.actions, [&](const std::string& each) { json::put_string(out, each); });
    out += "}";
}

void encode(std::string& out, const RecordingBroughtEvent& value) {
    out += "{\"type\":\"recording_brought\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"file\":";
    json::put_uuid(out, value.file);
    out += ",\"media\":";
    json::put_word(out, name(value.media));
    out += ",\"size\":";
    json::put_number(out, value.size);
    if (value.seconds) {
        out += ",\"seconds\":";
        json::put_number(out, *value.seconds);
    }
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += "}";
}

void encode(std::string& out, const RecordingDescribedEvent& value) {
    out += "{\"type\":\"recording_described\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"words\":";
    json::put_uuid(out, value.words);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"minors\":";
    json::put_word(out, name(value.minors));
    out += ",\"until\":";
    json::put_instant(out, value.until);
    out += "}";
}

void encode(std::string& out, const RecordingConsentedEvent& value) {
    out += "{\"type\":\"recording_consented\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"consent\":";
    json::put_word(out, name(value.consent));
    out += "}";
}

void encode(std::string& out, const RecordingSharedEvent& value) {
    out += "{\"type\":\"recording_shared\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"readers\":";
    json::put_array(out, value.readers, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"sound_only\":";
    json::put_bool(out, value.sound_only);
    out += "}";
}

void encode(std::string& out, const RecordingWithdrawnEvent& value) {
    out += "{\"type\":\"recording_withdrawn\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const RecordingExpiredEvent& value) {
    out += "{\"type\":\"recording_expired\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += "}";
}

void encode(std::string& out, const RecordingExpiringEvent& value) {
    out += "{\"type\":\"recording_expiring\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += "}";
}

void encode(std::string& out, const RecordingCommentedEvent& value) {
    out += "{\"type\":\"recording_commented\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"comment\":";
    json::put_uuid(out, value.comment);
    out += ",\"by\":";
    json::put_number(out, value.by);
    if (value.at_ms) {
        out += ",\"at_ms\":";
        json::put_number(out, *value.at_ms);
    }
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.answers) {
        out += ",\"answers\":";
        json::put_uuid(out, *value.answers);
    }
    out += ",\"tells\":";
    json::put_bool(out, value.tells);
    out += "}";
}

void encode(std::string& out, const RecordingCommentWithdrawnEvent& value) {
    out += "{\"type\":\"recording_comment_withdrawn\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"comment\":";
    json::put_uuid(out, value.comment);
    out += "}";
}

void encode(std::string& out, const ClipMarkedEvent& value) {
    out += "{\"type\":\"clip_marked\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"clip\":";
    json::put_uuid(out, value.clip);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += ",\"from_ms\":";
    json::put_number(out, value.from_ms);
    out += ",\"to_ms\":";
    json::put_number(out, value.to_ms);
    out += "}";
}

void encode(std::string& out, const ClipWithdrawnEvent& value) {
    out += "{\"type\":\"clip_withdrawn\",\"v\":1,\"recording\":";
    json::put_uuid(out, value.recording);
    out += ",\"clip\":";
    json::put_uuid(out, value.clip);
    out += "}";
}

void encode(std::string& out, const RemindedEvent& value) {
    out += "{\"type\":\"reminded\",\"v\":2,\"commitments\":";
    json::put_array(out, value.commitments, [&](const Uuid& each) { json::put_uuid(out, each); });
    out += ",\"meeting\":";
    json::put_bool(out, value.meeting);
    if (value.observations) {
        out += ",\"observations\":";
        json::put_array(out, *value.observations, [&](const Uuid& each) { json::put_uuid(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const RetentionSetEvent& value) {
    out += "{\"type\":\"retention_set\",\"v\":1";
    if (value.months) {
        out += ",\"months\":";
        json::put_number(out, *value.months);
    }
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const CallsSetEvent& value) {
    out += "{\"type\":\"calls_set\",\"v\":1,\"calls\":";
    json::put_word(out, name(value.calls));
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SpaceState& value) {
    out += "{\"type\":\"space\",\"format\":";
    json::put_number(out, value.format);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    out += ",\"members\":";
    json::put_array(out, value.members, [&](const SavedMember& each) { encode(out, each); });
    out += ",\"messages\":";
    json::put_number(out, value.messages);
    out += ",\"timeline\":";
    json::put_array(out, value.timeline, [&](const SavedMessage& each) { encode(out, each); });
    if (value.conversation) {
        out += ",\"conversation\":";
        encode(out, *value.conversation);
    }
    out += ",\"ends\":";
    json::put_array(out, value.ends, [&](const SavedEnd& each) { encode(out, each); });
    out += ",\"owed\":";
    json::put_array(out, value.owed, [&](const SavedOwed& each) { encode(out, each); });
    if (value.ledger) {
        out += ",\"ledger\":";
        encode(out, *value.ledger);
    }
    if (value.accompaniment) {
        out += ",\"accompaniment\":";
        encode(out, *value.accompaniment);
    }
    if (value.reminded) {
        out += ",\"reminded\":";
        json::put_instant(out, *value.reminded);
    }
    if (value.retention) {
        out += ",\"retention\":";
        encode(out, *value.retention);
    }
    if (value.calls) {
        out += ",\"calls\":";
        json::put_word(out, name(*value.calls));
    }
    if (value.stories) {
        out += ",\"stories\":";
        json::put_array(out, *value.stories, [&](const SavedStory& each) { encode(out, each); });
    }
    out += "}";
}

void encode(std::string& out, const Command& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const Item& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const ClientFrame& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const ServerFrame& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const Event& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const State& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

}  // namespace urdimbre::wire
