"""Answers that travel through a hub: what goes, when, and what the person is asked before."""

import glob
import unittest

import pexpect

from session import answer_open, answer_open_until
from sync_classroom import SyncClassroom


class SyncTest(SyncClassroom):
    def test_answers_reviews_and_results_travel(self) -> None:
        for name in ("ann", "ben"):
            self.assertIn("8 entries sent", self.sync(name))
        self.assertIn("16 new entries of 2 members", self.lead())
        self.assertIn("nothing new", self.lead())
        self.assertIn("through the hub", self.casebook("trainer", "peers", "assign", "--language", "en"))
        self.wait_for(lambda: len(self.hub.ids("review-task")) == 2, "the tasks")
        self.assertEqual(glob.glob(self.path("*.casebook")), [])
        for name, other in (("ann", "BEN"), ("ben", "ANN")):
            self.assertIn("answers to judge came", self.sync(name))
            program = self.talk(name, "review")
            program.expect("a sample to practise on")
            self.points(program, "1", "0")
            program.expect(f"Answer 1 of 1.*WORDS-OF-{other}")
            self.points(program, "2", "1")
            program.expect("One comment.*> ")
            answer_open_until(program, f"COMMENT-BY-{name.upper()}", "That was all")
            self.end(program)
        # What was said of others goes by itself.
        self.wait_for(lambda: len(self.hub.ids()) == 20, "the reviews")
        self.lead()
        self.casebook("trainer", "peers", "return")
        self.wait_for(lambda: len(self.hub.ids("review-result")) == 2, "the results")
        self.assertIn("what others thought came", self.sync("ann"))
        self.assertIn("COMMENT-BY-BEN", self.casebook("ann", "review", "--results"))
        self.check_everything_arrived_once()

    def test_nothing_leaves_before_the_person_agreed(self) -> None:
        self.casebook("ann", "sync", status=1)
        for said in ("n\n", ":q\n"):
            program = self.talk("ann", "sync")
            program.expect("has a hub.*after each session.*WORDS-OF-ANN.*> ")
            if said == "n\n":
                program.sendline("")
                program.expect("Your trainer will read this.*> ")
                program.sendline("y")
                program.expect("by themselves from now on.*> ")
            program.send(said)
            program.expect("nothing was sent")
            self.end(program, status=1)
        self.background("ann")
        self.assertEqual(self.hub.log, [])
        self.assertIn("no: casebook sync asks", self.casebook("ann", "sync", "--status", "--language", "en"))

    def test_what_is_kept_back_stays(self) -> None:
        program = self.talk("ann", "sync")
        program.expect("  1  first answer.*WORDS-OF-ANN.*> ")
        program.sendline("1")
        program.expect("kept back.*> ")
        program.sendline("")
        program.expect("Do you agree.*> ")
        program.sendline("y")
        program.expect("from now on.*> ")
        program.sendline("y")
        program.expect("7 entries sent")
        self.end(program)
        self.sync("ann")
        self.lead()
        self.assertNotIn(b"WORDS-OF-ANN", self.bytes_of("trainer"))
        self.assertEqual(len(self.hub.ids()), 7)

    def reflect_again(self, name: str, words: str):
        """Works through the case in the terminal, to where it is shown what goes along."""
        program = self.talk(name, "reflect", "small", "--again")
        program.expect("A judged case.*> ")
        program.sendline("")
        program.expect("It happened.*> ")
        program.sendline("")
        program.expect("What would you do.*> ")
        answer_open(program, words)
        return program

    def to_the_end(self, program) -> None:
        """Passes over everything until it is shown what goes along."""
        for _ in range(10):
            if program.expect([r"goes to the trainer of “Class” now:.*> $", r"> $"]) == 0:
                return
            program.sendline("" if "Enter: go on" in program.before or "see the analysis" in program.before else ":s")
        self.fail(f"the end isn't reached: {program.before}")

    def test_a_session_goes_when_its_words_were_seen(self) -> None:
        self.sync("ann")
        program = self.reflect_again("ann", "TO-BE-SENT")
        self.to_the_end(program)
        self.assertIn("TO-BE-SENT", program.after)
        self.assertNotIn("WORDS-OF-ANN", program.after, "that went before")
        program.sendline("")
        self.end(program)
        self.wait_for(lambda: len(self.hub.ids()) == self.events("ann"), "the session")
        self.lead()
        self.assertIn(b"TO-BE-SENT", self.bytes_of("trainer"))

    def test_words_that_the_person_does_not_let_go_stay(self) -> None:
        self.sync("ann")
        for answer, shown in ((":q", "until you have looked at it"), ("\x03", "")):
            program = self.reflect_again("ann", "NOT-YET")
            self.to_the_end(program)
            program.send(answer if answer == "\x03" else answer + "\n")
            program.expect(shown or "Stopped|\r\n")
            program.expect(pexpect.EOF)
        self.background("ann")
        self.lead()
        self.assertNotIn(b"NOT-YET", self.bytes_of("trainer"))
        self.assertIn("2 until you have looked at them", self.casebook("ann", "sync", "--status", "--language", "en"))
        program = self.talk("ann", "sync")
        program.expect("now:.*  1  first answer.*NOT-YET.*  2  first answer.*NOT-YET.*> ")
        program.sendline("2")
        program.expect("kept back.*> ")
        program.sendline("")
        program.expect("1 entry sent")
        self.end(program)

    def test_a_session_that_is_not_finished_does_not_go(self) -> None:
        self.sync("ann")
        program = self.talk("ann", "reflect", "small", "--again")
        program.expect("A judged case.*> ")
        program.sendline("")
        program.expect("It happened.*> ")
        program.sendline("")
        program.expect("What would you do.*> ")
        answer_open(program, "HALF-WAY")
        program.expect("> ")
        program.sendline(":q")
        self.end(program)
        self.sync("ann")
        self.assertEqual(len(self.hub.ids()), 8)
        self.assertRegex(
            self.casebook("ann", "sync", "--status", "--language", "en"), r"\d until their session is finished")

    def test_the_end_of_a_session_waits_for_no_hub(self) -> None:
        self.sync("ann")
        self.hub.trouble = ["hang"]
        program = self.reflect_again("ann", "SENT-LATER")
        self.to_the_end(program)
        program.sendline("")
        self.end(program)
        self.assertTrue(self.hub.hanging.wait(30), "somebody asks the hub")
        self.assertFalse(self.hub.let_go.is_set(), "and nobody was answered when the session ended")
        # Who works on meanwhile isn't held up either, and starts no second one.
        self.background("ann")
        self.casebook("ann", "reflect", "small", "--again", "--answers", "ann.yml")
        self.assertEqual([trouble for _, trouble in self.hub.log].count("hang"), 1)
        self.assertEqual(self.hub.log[-1][1], "hang")
        self.hub.let_go.set()
        self.sync("ann")
        self.sync("ben")
        self.check_everything_arrived_once()

    def test_who_erases_everything_takes_it_back_from_the_hub(self) -> None:
        self.sync("ann")
        self.sync("ben")
        self.lead()
        self.hub.trouble = ["503"]
        self.assertIn("the hub is busy", self.casebook("ben", "erase-mine", "--yes", "--language", "en"))
        self.assertIn("the hub erased", self.casebook("ann", "erase-mine", "--yes", "--language", "en"))
        self.assertEqual(len(glob.glob(self.path("*-withdrawal.casebook"))), 2)
        self.assertIn("1 withdrawal", self.lead())
        self.assertNotIn(b"WORDS-OF-ANN", self.bytes_of("trainer"))
        self.assertIn(b"WORDS-OF-BEN", self.bytes_of("trainer"))
        self.casebook("trainer", "collect", *glob.glob(self.path("*-withdrawal.casebook")))
        self.assertNotIn(b"WORDS-OF-BEN", self.bytes_of("trainer"))

    def test_who_leaves_has_no_token_at_the_hub_any_more(self) -> None:
        self.sync("ann")
        self.sync("ben")
        members = len(self.hub.tokens)
        self.assertEqual(self.casebook("ann", "cohort", "leave", "--language", "en"), "You left “Class”.\n")
        self.assertEqual(self.hub.log[-1], ("DELETE tokens", "honest"))
        self.assertEqual(len(self.hub.tokens), members - 1)
        self.hub.trouble = ["503"]
        left = self.casebook("ben", "cohort", "leave", "--language", "en")
        self.assertIn("You left", left)
        self.assertIn("the hub is busy", left)
        self.assertEqual(len(self.hub.tokens), members - 1)

    def test_the_token_of_a_trainer_is_not_shown(self) -> None:
        self.sync("ann")
        program = self.talk("trainer", "sync")
        program.expect("The hub's token for the trainer of “Class”: ")
        program.sendline(self.person.read("token").strip())
        program.expect("8 new entries of 1 member")
        self.assertNotIn("trainer-", program.before)
        self.end(program)
        self.person.write("open-token", self.person.read("token"))
        self.casebook("trainer", "sync", "--token-file", "open-token", status=3)

    def test_off_ends_it(self) -> None:
        self.sync("ann")
        requests = len(self.hub.log)
        self.casebook("ann", "sync", "--off")
        self.casebook("ann", "reflect", "small", "--again", "--answers", "ann.yml")
        self.background("ann")
        self.assertEqual(len(self.hub.log), requests)
        self.lead()
        self.casebook("trainer", "sync", "--off")
        self.casebook("trainer", "sync", status=1)

    def test_an_export_says_what_the_person_agreed_to(self) -> None:
        self.assertNotIn("goes by itself", self.casebook("ann", "export-mine", "--language", "en"))
        self.sync("ann")
        self.assertIn("that it goes by itself", self.casebook("ann", "export-mine", "--language", "en"))

    def test_a_token_that_was_revoked_is_asked_for_again_once(self) -> None:
        self.sync("ann")
        self.work("ann")
        self.hub.revoke_tokens()
        self.assertIn("8 entries sent", self.sync("ann"))
        self.work("ann")
        self.hub.trouble = ["401"] * 50
        before = len(self.hub.log)
        self.assertIn("doesn't let you in", self.sync("ann", status=1))
        self.assertLess(len(self.hub.log) - before, 5)


if __name__ == "__main__":
    unittest.main()
