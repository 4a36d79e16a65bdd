import { Paper as Panel, Stepper } from '@mantine/core'
import { useState } from 'react'
import { crossesOf } from '../../shared/printing/crosses.ts'
import { fitProfile } from '../../shared/printing/fit-profile.ts'
import { Paper, type PrintProfile } from '../../shared/printing/model.ts'
import { PaperStep, type TypedPaper } from './PaperStep.tsx'
import { ReadingsStep } from './ReadingsStep.tsx'
import { TryStep } from './TryStep.tsx'
import { readingsOf, type TypedReadings } from './typed-readings.ts'

/** Print the crosses, type in where they landed, try the correction and keep it. One may go back at any time; nothing is kept before the end. */
export function CalibrationSteps({ profile }: { profile?: PrintProfile }) {
  const [step, setStep] = useState(0)
  const [name, setName] = useState(profile?.name ?? '')
  const [typedPaper, setTypedPaper] = useState<TypedPaper>({ pageWidth: profile?.pageWidth ?? 297, pageHeight: profile?.pageHeight ?? 210 })
  const [typed, setTyped] = useState<TypedReadings>({})
  const paper = Paper.safeParse(typedPaper).data
  const crosses = paper ? crossesOf(paper) : []
  const fit = fitProfile(readingsOf(crosses, typed))
  const isNamed = Boolean(name.trim() && paper)
  const changePaper = (next: TypedPaper) => {
    setTypedPaper(next)
    setTyped({}) // the crosses of another paper stand elsewhere
  }
  return (
    <Panel withBorder p="lg">
      <Stepper active={step} onStepClick={setStep} size="sm" iconSize={30}>
        <Stepper.Step label="打印校准页" description="选好纸，印一张">
          <PaperStep
            name={{ value: name, onChange: setName }}
            typedPaper={{ value: typedPaper, onChange: changePaper }}
            paper={paper}
            isFixed={profile !== undefined}
            onNext={() => setStep(1)}
          />
        </Stepper.Step>
        <Stepper.Step label="填写读数" description="量三个以上的十字" allowStepSelect={isNamed}>
          <ReadingsStep crosses={crosses} typed={typed} onType={setTyped} fit={fit} onNext={() => setStep(2)} />
        </Stepper.Step>
        <Stepper.Step label="试打并保存" description="看十字准不准" allowStepSelect={isNamed && fit.kind === 'fitted'}>
          {paper && fit.kind === 'fitted' && <TryStep profile={profile} draft={{ name: name.trim(), ...paper, ...fit.correction }} />}
        </Stepper.Step>
      </Stepper>
    </Panel>
  )
}
