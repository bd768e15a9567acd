/**
 * A list that people put in order: by dragging a row at its handle, or from the keyboard (space takes it up, the arrows
 * move it, space lays it down). It keeps no order of its own: it tells what was moved where, and shows what it is given.
 */
import { HolderOutlined } from '@ant-design/icons';
import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { orderWords } from './order-words.ts';
import css from './SortableList.module.css';

interface SortableListProps {
  /** In their order; each names its row for good. */
  ids: readonly string[];
  nameOf: (id: string) => string;
  label: string;
  isReadOnly: boolean;
  onMove: (from: number, to: number) => void;
  /** A row, with the handle to put at its front. */
  children: (id: string, handle: ReactNode) => ReactNode;
}

/** Rows are taken at their upper end and may be of any height: an open one must not have to travel by half of itself. */
const byUpperEdge: CollisionDetection = ({ collisionRect, droppableRects, droppableContainers }) =>
  droppableContainers
    .flatMap((droppableContainer) => {
      const { id } = droppableContainer;
      const rect = droppableRects.get(id);
      return rect
        ? [{ id, data: { droppableContainer, value: Math.abs(rect.top - collisionRect.top) } }]
        : [];
    })
    .sort((a, b) => a.data.value - b.data.value);

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** One press, one row. */
function stepsThrough(ids: readonly string[]): KeyboardCoordinateGetter {
  return (event, { active, currentCoordinates, context: { over, droppableRects } }) => {
    const step = STEPS[event.code];
    if (step === undefined) return undefined;
    event.preventDefault();
    const next = ids[ids.indexOf(String(over?.id ?? active)) + step];
    const rect = next === undefined ? undefined : droppableRects.get(next);
    return rect ? { ...currentCoordinates, y: rect.top } : undefined;
  };
}

export function SortableList({ ids, nameOf, label, isReadOnly, onMove, children }: SortableListProps) {
  const { t } = useWords(orderWords);
  const sensors = useSensors(
    // A press that does not move is a click: on a handle it must not start a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: useMemo(() => stepsThrough(ids), [ids]) }),
  );
  const announcements = useMemo<Announcements>(() => {
    const place = (id: string | number) => ({ name: nameOf(String(id)), n: ids.indexOf(String(id)) + 1 });
    return {
      onDragStart: ({ active }) => t('order.taken', place(active.id)),
      onDragOver: ({ active, over }) =>
        over ? t('order.over', { ...place(over.id), name: nameOf(String(active.id)) }) : '',
      onDragEnd: ({ active, over }) =>
        over ? t('order.laid', { ...place(over.id), name: nameOf(String(active.id)) }) : '',
      onDragCancel: ({ active }) => t('order.left', place(active.id)),
    };
  }, [ids, nameOf, t]);
  const drop = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={byUpperEdge}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('order.how') } }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy} disabled={isReadOnly}>
        <ol className={css.list} aria-label={label}>
          {ids.map((id) => (
            <SortableRow key={id} id={id} name={nameOf(id)} isReadOnly={isReadOnly}>
              {(handle) => children(id, handle)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface SortableRowProps {
  id: string;
  name: string;
  isReadOnly: boolean;
  children: (handle: ReactNode) => ReactNode;
}

function SortableRow({ id, name, isReadOnly, children }: SortableRowProps) {
  const { t } = useWords(orderWords);
  const sortable = useSortable({ id, disabled: isReadOnly });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    sortable;
  const shift = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined;
  const handle = isReadOnly ? null : (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={css.handle}
      {...listeners}
      aria-describedby={attributes['aria-describedby']}
      aria-label={t('order.handle', { name })}
      title={t('order.handle.title')}
    >
      <HolderOutlined aria-hidden="true" />
    </button>
  );
  return (
    <li
      ref={setNodeRef}
      className={css.row}
      data-dragging={isDragging}
      style={{ transform: shift, transition: transition ?? undefined }}
    >
      {children(handle)}
    </li>
  );
}
