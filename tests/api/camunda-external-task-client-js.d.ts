/** What the tests use of the client, which has no types of its own. */
declare module 'camunda-external-task-client-js' {
  export interface Task {
    readonly id: string;
    readonly topicName: string;
    readonly activityId: string;
    readonly businessKey: string | null;
    readonly processInstanceId: string;
    readonly retries: number | null;
    readonly extensionProperties: Readonly<Record<string, string>> | null;
    readonly variables: Variables;
  }

  export interface TaskService {
    complete(task: Task, variables?: Variables, localVariables?: Variables): Promise<void>;
    handleFailure(
      task: Task,
      failure: {
        readonly errorMessage: string;
        readonly errorDetails?: string;
        readonly retries: number;
        readonly retryTimeout: number;
      },
    ): Promise<void>;
    handleBpmnError(task: Task, errorCode: string, errorMessage?: string, variables?: Variables): Promise<void>;
    extendLock(task: Task, newDuration: number): Promise<void>;
    lock(task: Task, lockDuration: number): Promise<void>;
    unlock(task: Task): Promise<void>;
  }

  export interface TypedValue {
    readonly type: string;
    readonly value: unknown;
    readonly valueInfo?: object;
  }

  export class Variables {
    get(name: string): unknown;
    getTyped(name: string): TypedValue | null;
    getAll(): Readonly<Record<string, unknown>>;
    set(name: string, value: unknown): this;
    setTyped(name: string, value: TypedValue): this;
  }

  export class BasicAuthInterceptor {
    constructor(options: { readonly username: string; readonly password: string });
  }

  export class Client {
    constructor(options: {
      readonly baseUrl: string;
      readonly workerId: string;
      readonly asyncResponseTimeout?: number;
      readonly interval?: number;
      readonly lockDuration?: number;
      readonly maxTasks?: number;
      readonly interceptors?: BasicAuthInterceptor;
      readonly sorting?: readonly { readonly sortBy: string; readonly sortOrder: string }[];
    });
    subscribe(
      topic: string,
      options: Readonly<Record<string, unknown>>,
      handler: (work: { readonly task: Task; readonly taskService: TaskService }) => Promise<void>,
    ): { unsubscribe(): void };
    on(event: string, listener: (...values: readonly unknown[]) => void): void;
    stop(): void;
  }
}
