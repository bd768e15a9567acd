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
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { type HandleKeys, useKeyboardOrder } from './keyboard-order.ts';
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

export function SortableList({ ids, nameOf, label, isReadOnly, onMove, children }: SortableListProps) {
  const { t } = useWords(orderWords);
  const sensors = useSensors(
    // A press that does not move is a click: on a handle it must not start a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
  );
  const { shown, takenId, told, keysOf } = useKeyboardOrder({ ids, nameOf, onMove });
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
      <output className="visually-hidden">{told}</output>
      <SortableContext items={[...shown]} strategy={verticalListSortingStrategy} disabled={isReadOnly}>
        <ol className={css.list} aria-label={label}>
          {shown.map((id) => (
            <SortableRow
              key={id}
              id={id}
              name={nameOf(id)}
              isTaken={id === takenId}
              isReadOnly={isReadOnly}
              keys={keysOf(id)}
            >
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
  /** Whether it is in hand from the keyboard. */
  isTaken: boolean;
  isReadOnly: boolean;
  keys: HandleKeys;
  children: (handle: ReactNode) => ReactNode;
}

function SortableRow({ id, name, isTaken, isReadOnly, keys, children }: SortableRowProps) {
  const { t } = useWords(orderWords);
  const sortable = useSortable({ id, disabled: isReadOnly });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    sortable;
  const shift = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined;
  const { node } = sortable;
  // It may be moved beyond the edge of the window; after every step it is seen.
  useEffect(() => {
    if (isTaken) node.current?.scrollIntoView({ block: 'nearest' });
  });
  const handle = isReadOnly ? null : (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={css.handle}
      {...listeners}
      {...keys}
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
      data-dragging={isDragging || isTaken}
      style={{ transform: shift, transition: transition ?? undefined }}
    >
      {children(handle)}
    </li>
  );
}
