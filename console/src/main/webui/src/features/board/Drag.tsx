import { Accessibility, PointerSensor } from '@dnd-kit/dom'
import { DragDropProvider, useDraggable, useDroppable } from '@dnd-kit/react'
import type { ReactNode } from 'react'

/** Dragging is for pointers alone: keyboards and phones move a card by its menu, so cards stay plain list items for those who hear them. */
export function DragBoard({ onDrop, children }: { onDrop: (id: string, stage: string) => void; children: ReactNode }) {
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      plugins={(usual) => usual.filter((plugin) => plugin !== Accessibility)}
      onDragEnd={({ canceled, operation: { source, target } }) => {
        if (!canceled && source && target) onDrop(String(source.id), String(target.id))
      }}
    >
      {children}
    </DragDropProvider>
  )
}

export function useCard(id: string) {
  const { ref, isDragging } = useDraggable({ id })
  return { ref, className: isDragging ? 'card dragged' : 'card' }
}

export function useColumn(stage: string) {
  const { ref, isDropTarget } = useDroppable({ id: stage })
  return { ref, className: isDropTarget ? 'column target' : 'column' }
}
