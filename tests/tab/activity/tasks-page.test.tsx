/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { testAccess } from '../stage'
import { REQUEST, TASKS } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

testAccess({ at: 'tasks', person: LEADER, answers: { tasks: () => ({ ...TASKS, requests: [REQUEST] }) } }, (words) => screen.findByRole('heading', { level: 1, name: words.activity.tasks.title }))
