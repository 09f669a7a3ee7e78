# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan by keyboard, in the real window: made from the questions, paused, resumed, replaced and ended."""

import person
from ui import Program, key, run, until


def count_plans(program):
    return program.cell('SELECT count(*) FROM plan')


def is_paused(program):
    return program.cell('SELECT count(*) FROM plan_pause WHERE until_s IS NULL')


def open_plan(program):
    key('ctrl+t')
    program.find('button', 'Close')


def choose(program, role, name, go_on='Next'):
    """The rows are one list; a radio button hands the focus on to what goes on."""
    program.focus(role, name)
    key('space')
    until(lambda: program.look().find('button', go_on) and program.look().find('button', go_on).has('sensitive'), f'{go_on} after {name}')
    program.press('button', go_on, 'Return')


def answer(program):
    """What is not known yet of somebody whose roller is, one question a page."""
    program.find('check box', 'Texture')
    program.look_over('concerns')
    choose(program, 'check box', 'Texture')
    program.find('radio button', 'Usually burns, tans little')
    program.look_over('sun')
    choose(program, 'radio button', 'Usually burns, tans little')
    program.find('radio button', 'Rarely')
    choose(program, 'radio button', 'Rarely')
    program.find('radio button', '22 or older')
    choose(program, 'radio button', '22 or older')
    program.wait_for_text('Are you pregnant or breastfeeding?')
    choose(program, 'radio button', 'No')
    for question in ('Does any of this apply to you?', 'Does any of this apply to your health?', 'Has your skin ever had any of this?'):
        program.wait_for_text(question)
        program.look_over(question)
        program.press('button', 'None of These', 'Return')
    program.wait_for_text('Do you use retinoids, acids or other actives on your face?')
    choose(program, 'radio button', 'No')
    program.find('radio button', 'Under 100 US dollars')
    choose(program, 'radio button', 'Under 100 US dollars', 'Look Over My Answers')
    program.find('button', 'Show My Plan')


def killed_in_between():
    """What was told is there again after a crash, and what is still open is asked next."""
    program = Program()
    program.start()
    for _ in person.get_past_welcome(program):
        pass

    open_plan(program)
    program.find('check box', 'Texture')
    choose(program, 'check box', 'Texture')
    program.find('radio button', 'Usually burns, tans little')
    choose(program, 'radio button', 'Usually burns, tans little')
    program.find('radio button', 'Rarely')
    told = program.rows('SELECT told, concerns FROM plan_draft')
    assert len(told) == 1 and told[0][1] == 'texture' and 'sun' in told[0][0].split(), told
    program.kill()
    program.start()
    assert program.rows('SELECT told, concerns FROM plan_draft') == told
    open_plan(program)
    program.find('radio button', 'Rarely')
    program.look_over('begun before')
    key('alt+Left')  # the first question lies below
    assert program.find('check box', 'Texture').has('checked')
    program.close_dialog('Plan')
    program.close()


def make_pause_replace():
    program = Program()
    program.start()
    for _ in person.get_past_welcome(program):
        pass

    open_plan(program)
    answer(program)
    program.look_over('answers')
    program.press('button', 'Show My Plan', 'Return')
    program.wait_for_text('A home plan may suit you')
    program.look_over('result')
    assert count_plans(program) == 0
    program.press('button', 'Start This Plan', 'Return')
    until(lambda: count_plans(program) == 1, 'the plan on the disk')
    program.wait_for_text('Next: session 1 of 12')
    program.look_over('plan in force')

    program.press('button', 'Pause…', 'Return')
    program.find('radio button', 'Travel')
    program.look_over('pause')
    program.focus('radio button', 'Travel')
    key('space')
    until(lambda: program.look().find('button', 'Pause the Plan').has('sensitive'), 'the button that pauses')
    program.press('button', 'Pause the Plan', 'Return')
    until(lambda: is_paused(program), 'the pause on the disk')
    program.wait_for_text('Travel. It rests until you resume it.')
    program.press('button', 'Resume', 'Return')
    until(lambda: not is_paused(program), 'the end of the pause on the disk')
    program.wait_for_text('Next: session 1 of 12')

    program.press('button', 'New Plan…', 'Return')
    program.find('check box', 'Overall look')
    choose(program, 'check box', 'Overall look')
    until(lambda: not program.look().find('check box', 'Overall look'), 'the next question')
    choose(program, 'radio button', 'No')
    program.wait_for_text('Do you use retinoids, acids or other actives on your face?')
    choose(program, 'radio button', 'Yes')
    program.find('radio button', '100 to 999 US dollars')
    choose(program, 'radio button', '100 to 999 US dollars', 'Look Over My Answers')
    program.press('button', 'Show My Plan', 'Return')
    program.press('button', 'Start This Plan', 'Return')
    until(lambda: count_plans(program) == 2, 'the new plan on the disk')
    assert program.cell("SELECT ended_why FROM plan ORDER BY id LIMIT 1") == 'replaced'
    program.wait_for_text('Earlier plans')
    program.look_over('replaced')
    program.close_dialog('Plan')
    program.find('list item', 'Session 1 of 8')

    open_plan(program)
    program.press('button', 'End Plan…', 'Return')
    program.press('button', 'End Plan', 'Return')
    until(lambda: program.cell("SELECT count(*) FROM plan WHERE ended_why = 'ended'") == 1, 'the end of the plan on the disk')
    program.wait_for_text('No plan in force')
    until(lambda: program.get_focus() == 'Make a Plan', 'the focus on what comes next')
    program.press('button', 'Undo', 'Return')
    until(lambda: program.cell('SELECT count(*) FROM plan WHERE ended_s IS NULL') == 1, 'the plan in force again')
    program.wait_for_text('Next: session 1 of 8')
    program.look_over('the plan that goes on')
    program.close_dialog('Plan')
    program.close()


run([killed_in_between, make_pause_replace])
